// What the address says after the #: a place in the page, the theme, the filters. Nothing else is stored anywhere.

/** Parts of the address: `months`, `theme=dark`, `from=2023-01-01`. */
function addressParts() {
  return location.hash.slice(1).split("&").filter(Boolean);
}

/** @param {string} part */
function isPlace(part) {
  return !part.includes("=");
}

/**
 * Puts parts into the address without going anywhere.
 * @param {string[]} parts
 */
function writeAddress(parts) {
  history.replaceState(null, "", parts.length > 0 ? `#${parts.join("&")}` : location.pathname + location.search);
}

/** Goes where the address points, when a browser does not by itself because of what stands beside it. */
function goToPlace() {
  const parts = addressParts();
  const place = parts.find(isPlace);
  if (place && parts.length > 1) document.getElementById(place)?.scrollIntoView();
}
