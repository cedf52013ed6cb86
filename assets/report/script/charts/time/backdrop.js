// A canvas behind a drawing: painted when it is in sight, and again when its size, its colours or what it shows change.

class Backdrop {
  /**
   * @param {SVGSVGElement} svg What stands on it; marks that the canvas shows instead are hidden by the style sheet.
   * @param {(context: CanvasRenderingContext2D, density: number) => void} paint In the units of the drawing; the density is
   *   pixels of the screen for one of them.
   */
  constructor(svg, paint) {
    this.svg = svg;
    this.paint = paint;
    this.isInSight = false;
    this.isStale = true;
    this.frame = 0;
    this.canvas = element("canvas", { "aria-hidden": "true" });
    svg.before(this.canvas);
    new IntersectionObserver((entries) => {
      this.isInSight = entries.some((entry) => entry.isIntersecting);
      this.soon();
    }, { rootMargin: "50%" }).observe(svg);
    new ResizeObserver(() => this.stale()).observe(svg);
    new MutationObserver(() => this.stale()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.stale());
  }

  /** What the canvas shows is no longer so. */
  stale() {
    this.isStale = true;
    this.soon();
  }

  soon() {
    if (!this.isStale || !this.isInSight || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.now();
    });
  }

  now() {
    const context = this.canvas.getContext("2d");
    const box = this.svg.getBoundingClientRect();
    const view = this.svg.viewBox.baseVal;
    if (!context || box.width === 0) return;
    this.isStale = false;
    const density = (box.width / view.width) * devicePixelRatio;
    const [width, height] = [view.width, view.height].map((side) => Math.round(side * density));
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    this.paint(context, density);
    // Only now does the canvas stand for what it hides.
    this.svg.parentElement?.classList.add("painted");
  }
}

/** The colour of a role, as it is in the page just now. @param {string} role */
function roleColour(role) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--wp-${role}`).trim();
}
