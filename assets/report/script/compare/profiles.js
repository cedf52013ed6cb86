// Each profile under the choices: what changed, and how much it streamed. The section is written anew as a whole, as
// whoever has nothing left is not in it.

/** Profiles told one by one. */
const MOST_PROFILES = 12;

/** The section and what it was written with. @type {{ section: Element, nodes: Node[] } | null} */
let profilesWritten = null;

/** A table of findings like those of the page. @param {Words} words @param {string} name @param {Finding[]} findings */
function findingsTable(words, name, findings) {
  const model = document.querySelector('[data-live="compared-amount"] + .table-scroll');
  if (!model) return [];
  const scroll = /** @type {Element} */ (model.cloneNode(true));
  const caption = words.say("compare-table-caption", { name });
  scroll.setAttribute("aria-label", caption);
  const line = scroll.querySelector("caption");
  if (line) line.textContent = caption;
  fill(scroll, { rows: findings.map((finding) => findingRow(words, finding)) });
  return [scroll];
}

/** @param {Words} words @param {Scope} scope */
function profileBlocks(words, scope) {
  const { record, profile, isEnough } = scope.parts;
  const name = words.profile(record.profiles[profile ?? 0]);
  const changed = changedIn(scope);
  const rest = changed.length > 0 ? findingsTable(words, name, changed)
    : isEnough ? [element("p", {}, [words.say("compare-first-nothing-else")])] : [];
  return [element("h3", {}, [name]), element("p", {}, [scopeSentence(words, scope)]), ...rest];
}

BLOCKS["compared-profiles"] = (first, view) => {
  if (!profilesWritten) {
    const section = first.closest("section");
    if (!section) return;
    profilesWritten = { section, nodes: [...section.childNodes] };
  }
  const { section, nodes } = profilesWritten;
  const { profiles } = comparisonIn(view).tested();
  const heading = nodes.find((node) => node instanceof Element && node.localName === "h2");
  const said = profiles.slice(0, MOST_PROFILES).flatMap((scope) => profileBlocks(view.words, scope));
  section.replaceChildren(...(heading ? [heading] : []), ...(said.length > 0 ? said : [element("p", {}, [view.words.say("filters-nothing")])]));
};

document.addEventListener("figures", (event) => {
  const isWhole = !isFiltered(/** @type {CustomEvent<View>} */ (event).detail.filters);
  if (profilesWritten && isWhole) profilesWritten.section.replaceChildren(...profilesWritten.nodes);
});
