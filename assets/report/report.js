// What this page does with your data: nothing leaves it, nothing is stored. The script only
// switches colours and shows the exact value of the mark you point at. Without it the page is
// complete: every value also stands in a table.
"use strict";

(() => {
  const root = document.documentElement;

  // Colours: auto, light or dark; the choice lives in the address, after the #.
  const themes = document.querySelector(".themes");
  const buttons = [...themes.querySelectorAll("button")];
  const parts = () => location.hash.slice(1).split("&").filter(Boolean);
  const themeOf = (hash) => hash.find((part) => part.startsWith("theme="))?.slice(6);
  let theme = "auto";

  function show(choice) {
    theme = choice === "light" || choice === "dark" ? choice : "auto";
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === theme));
    }
  }

  function remember() {
    const kept = parts().filter((part) => !part.startsWith("theme="));
    if (theme !== "auto") kept.push(`theme=${theme}`);
    const address = kept.length > 0 ? `#${kept.join("&")}` : location.pathname + location.search;
    history.replaceState(null, "", address);
  }

  function goTo() {
    const hash = parts();
    const chosen = themeOf(hash);
    if (chosen) {
      show(chosen);
      const place = hash.find((part) => !part.includes("="));
      if (place) document.getElementById(place)?.scrollIntoView();
    } else if (theme !== "auto") {
      remember();
    }
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      show(button.dataset.theme);
      remember();
    });
  }
  themes.hidden = false;
  addEventListener("hashchange", goTo);
  goTo();

  // Exact values: the browser's own bubble is replaced by one that touch and keyboard reach too.
  const tooltip = document.getElementById("tooltip");
  const words = new WeakMap();
  let current = null;
  let byKeyboard = false;

  function hide() {
    tooltip.hidden = true;
    current?.classList.remove("current");
    current = null;
  }

  function point(mark, x, y) {
    if (current !== mark) {
      current?.classList.remove("current");
      mark.classList.add("current");
      current = mark;
      tooltip.textContent = words.get(mark);
    }
    tooltip.hidden = false;
    const box = tooltip.getBoundingClientRect();
    const left = Math.min(Math.max(8, x - box.width / 2), innerWidth - box.width - 8);
    const top = y - box.height - 14 < 8 ? y + 20 : y - box.height - 14;
    tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  function pointAt(mark) {
    byKeyboard = true;
    const box = mark.getBoundingClientRect();
    point(mark, box.left + box.width / 2, box.top);
  }

  for (const chart of document.querySelectorAll("svg.wp-chart")) {
    const marks = [];
    for (const title of chart.querySelectorAll(":scope > * title")) {
      const mark = title.parentElement;
      words.set(mark, title.textContent);
      marks.push(mark);
      title.remove();
    }
    if (marks.length === 0) continue;
    const markUnder = (event) => {
      let element = event.target;
      while (element !== chart && !words.has(element)) element = element.parentElement;
      return element === chart ? null : element;
    };
    const follow = (event) => {
      byKeyboard = false;
      const mark = markUnder(event);
      if (mark) point(mark, event.clientX, event.clientY);
      else hide();
    };
    chart.addEventListener("pointermove", follow);
    chart.addEventListener("pointerdown", follow);
    chart.addEventListener("pointerleave", (event) => {
      // A lifted finger leaves too; what it touched stays until the next touch elsewhere.
      if (event.pointerType !== "touch") hide();
    });

    // One stop for the Tab key a chart; the arrows walk from mark to mark.
    let at = -1;
    chart.tabIndex = 0;
    chart.addEventListener("blur", hide);
    chart.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) at = Math.min(Math.max(at + step, 0), marks.length - 1);
      else if (event.key === "Home") at = 0;
      else if (event.key === "End") at = marks.length - 1;
      else if (event.key === "Escape") return hide();
      else return;
      event.preventDefault();
      marks[at].scrollIntoView({ block: "nearest", behavior: "instant" });
      pointAt(marks[at]);
    });
  }
  addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.("svg.wp-chart")) hide();
  });
  const scrolled = () => (byKeyboard && current ? pointAt(current) : hide());
  addEventListener("scroll", scrolled, { passive: true });
})();
