/* A figure of plotly's that stays where it is: Streamlit calls this with each answer of the server. */

const standing = new WeakMap();
const PATIENCE_MS = 10_000; // how long the page's answer to a choice or click is waited for
// Pixels of width below which letters are smaller: plotly leaves no room to labels that would take
// half of it.
const TIGHT = 300;
const SMALLER = 0.72;

/* Once a page, whichever figure asks first. */
function library(address) {
  window.plotlyComes ??= new Promise((comes, fails) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: comes, onerror: fails });
    document.head.append(script);
  });
  return window.plotlyComes;
}

class Figure {
  constructor(box) {
    Object.assign(this, { box, drawn: null, deafUntil: 0, turn: Promise.resolve() });
    this.ahead = new Ahead(this);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(box);
  }

  /* The page's answer. What the page draws anew before it answers a choice is no answer. */
  take(data, answers) {
    this.answers = answers;
    if (this.isAhead && data.revision === this.data.revision) return;
    this.data = data;
    this.deafUntil = 0;
    this.goBack();
  }

  /* A figure that is chosen and not yet answered: the words around it are still of the last one. */
  goAhead(figure) {
    if (figure.revision === this.data.revision) return this.goBack();
    if (figure.revision === this.drawn) return;
    this.hides(true);
    this.show({ ...this.data, ...figure });
    this.patience = setTimeout(() => this.goBack(), PATIENCE_MS);
  }

  /* To what the page has answered last. */
  goBack() {
    this.hides(false);
    this.show(this.data);
  }

  hides(isAhead) {
    clearTimeout(this.patience);
    this.isAhead = isAhead;
    // Kept: a box that leaves the page may be out of it already, and what was around it stay.
    this.around ??= this.box.closest('[class*="st-key-exhibit-"]');
    this.around?.toggleAttribute("data-ahead", isAhead);
  }

  show(shown) {
    this.shown = shown;
    if (this.box.ariaLabel !== shown.label) this.box.ariaLabel = shown.label;
    if (shown.spoken) this.box.dataset.spoken = shown.spoken;
    else delete this.box.dataset.spoken;
    this.turn = this.turn.then(() => this.draw()).catch(console.error);
  }

  /* What is drawn already is left alone, unless a click has marked a part of it. */
  async draw() {
    const { box, shown } = this;
    if (this.drawn === shown.revision || !box.isConnected) return;
    const { data: traces, layout } = JSON.parse(shown.figure);
    box.style.minHeight = `${layout.height ?? 450}px`;
    if (!window.Plotly) await library(shown.library);
    const width = box.clientWidth;
    if (!width || shown !== this.shown) return; // hidden as yet, or another answer has come
    const isFirst = !box._fullLayout;
    this.drawn = shown.revision;
    this.usual = layout.font?.size ?? 12;
    const font = { ...layout.font, size: this.letters(width) };
    const drawn = { ...layout, font, ...this.chosenBy(layout), width };
    await window.Plotly.react(box, traces, drawn, { ...shown.config });
    if (isFirst && (shown.tells || shown.keeps)) this.listen();
  }

  letters(width) {
    return this.usual * (width < TIGHT ? SMALLER : 1);
  }

  chosenBy(layout) {
    if (!this.data.tells && !this.data.keeps) return {};
    return {
      clickmode: layout.clickmode ?? "event+select",
      hovermode: layout.hovermode ?? "closest",
      dragmode: layout.dragmode || "pan",
    };
  }

  listen() {
    this.box.on("plotly_selected", (event) => event && this.tell(event.points.map((point) => point.customdata)));
    this.box.on("plotly_deselect", () => this.data.keeps && this.tell([]));
  }

  /* A click while an answer is under way would be one on marks that are about to change. */
  tell(marks) {
    const { tells, keeps, revision } = this.data;
    if (this.isAhead || Date.now() < this.deafUntil) return;
    if (tells) {
      this.deafUntil = Date.now() + PATIENCE_MS;
      this.drawn = null;
      this.answers.setTriggerValue(tells, marks);
    } else this.answers.setStateValue(keeps, marks.length ? { of: revision, mark: marks[0] } : null);
  }

  fit() {
    const { box } = this;
    const width = box.clientWidth;
    if (!width || !this.data) return;
    if (this.drawn === null || !box._fullLayout) this.show(this.shown);
    else if (box._fullLayout.width !== width) {
      window.Plotly.relayout(box, { width, "font.size": this.letters(width) });
    }
  }

  leave() {
    this.watch.disconnect();
    this.ahead.leave();
    this.hides(false);
    standing.delete(this.box);
    window.Plotly?.purge(this.box);
  }
}

export default function show({ data, parentElement, setStateValue, setTriggerValue }) {
  const box = parentElement.querySelector(".figure");
  if (!standing.has(box)) standing.set(box, new Figure(box));
  standing.get(box).take(data, { setStateValue, setTriggerValue });
  return () => standing.get(box)?.leave();
}
