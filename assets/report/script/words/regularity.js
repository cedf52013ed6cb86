// How regular viewing is, and when it changed, in words.

/** Value and detail of the readings that follow those of the rhythm. @param {View} view @returns {[string, string][]} */
function regularityReadings({ figures, record, words }) {
  const { kappa, stability, variability, burstiness } = regularityOf(record, figures);
  /** @type {[Estimate, string][]} */
  const readings = [[kappa, "based-on-pairs"], [stability, "based-on-days"], [variability, "based-on-days"], [burstiness, "based-on-gaps"]];
  return readings.map(([{ value, n, least }, basis]) => {
    const said = value !== null ? words.decimal(value, 2) : words.say(n < least ? "too-little-data" : "cannot-be-said");
    return [said, words.say(basis, { count: n })];
  });
}

BLOCKS.changes = (element, view) => {
  const points = changesIn(view).account.points ?? [];
  element.replaceChildren(...points.map((point) => {
    const item = document.createElement("li");
    item.textContent = changeSaid(view, point);
    return item;
  }));
};
