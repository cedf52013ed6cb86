// What cannot be said of a part of the record stays as it is, and says so beside it.

/**
 * Puts a mark beside everything that does not follow the choices; the style sheet shows them while some are made.
 * @param {Words} words
 */
function markWhole(words) {
  const mark = () => {
    const span = document.createElement("span");
    span.className = "whole";
    span.textContent = words.say("filters-whole");
    return span;
  };
  const follows = (/** @type {Element} */ element) =>
    element.matches("figure[data-by]") || element.previousElementSibling?.hasAttribute("data-live") === true;
  for (const section of document.querySelectorAll("main > section")) {
    const heading = section.querySelector("h2");
    const blocks = [...section.children].filter((child) => child !== heading && !child.hasAttribute("data-live"));
    if (!blocks.some(follows)) {
      heading?.append(" ", mark());
      continue;
    }
    /** @type {{ heading: Element | null, blocks: Element[] }[]} */
    const groups = [{ heading: null, blocks: [] }];
    for (const block of blocks) {
      if (block.localName === "h3") groups.push({ heading: block, blocks: [] });
      else if (block.localName === "figure") groups.push({ heading: block.querySelector("h3"), blocks: [block] });
      else groups[groups.length - 1].blocks.push(block);
    }
    for (const group of groups) {
      if (group.heading && !group.blocks.some(follows)) group.heading.append(" ", mark());
      else for (const block of group.blocks) if (!follows(block) && block.localName !== "p") markBlock(block, mark());
    }
  }
}

/** @param {Element} block @param {Node} mark */
function markBlock(block, mark) {
  const heading = block.localName === "figure" ? block.querySelector("h3") : null;
  if (heading) heading.append(" ", mark);
  else block.before(mark);
}
