// Names of profiles in a chart: each filters by its profile, like a bar.

/** @param {Element} mark */
function isEntry(mark) {
  return mark.classList.contains("wp-entry");
}

/** The name under a pointer. @param {Event} event */
function entryAt(event) {
  return event.target instanceof Element ? event.target.closest(".wp-entry") : null;
}

/** After the marks of a drawing the arrows come to its names. @param {Element} svg */
function legendOf(svg) {
  return svg.querySelectorAll(".wp-entry");
}

/** @param {Element} entry */
function profileOfEntry(entry) {
  return Number((entry.getAttribute("data-key") ?? "").slice("profile-".length));
}

/** Names of profiles that are not chosen are pale. @param {Element} svg @param {View} view */
function drawLegend(svg, { filters }) {
  for (const entry of legendOf(svg)) {
    entry.classList.toggle("off", filters.profile.size > 0 && !filters.profile.has(profileOfEntry(entry)));
  }
}

/** @param {View} view @param {Element} entry */
function entryHover(view, entry) {
  const { record, words } = view;
  const { seconds } = peopleIn(view);
  const profile = profileOfEntry(entry);
  return words.say("label-value-share", {
    label: words.profile(record.profiles[profile]), value: words.exact(seconds[profile]), share: words.percent(seconds[profile], sumOf(seconds)),
  });
}

/** @param {FilterState} filters @param {Element} entry */
function entryPick(filters, entry) {
  chooseOne(filters.profile, profileOfEntry(entry));
}
