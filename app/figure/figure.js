/* A figure of plotly's that stays where it is: Streamlit calls this with each answer of the server. */

const standing = new WeakMap();

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
    Object.assign(this, { box, drawn: null, turn: Promise.resolve() });
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(box);
  }

  take(data, answers) {
    this.data = data;
    this.answers = answers;
    this.box.setAttribute("aria-label", data.label);
    this.turn = this.turn.then(() => this.draw()).catch(console.error);
  }

  /* What is drawn already is left alone, unless a click has marked a part of it. */
  async draw() {
    const { box, data } = this;
    if (this.drawn === data.revision || !box.isConnected) return;
    const { data: traces, layout } = JSON.parse(data.figure);
    box.style.minHeight = `${layout.height ?? 450}px`;
    if (!window.Plotly) await library(data.library);
    const width = box.clientWidth;
    if (!width || data !== this.data) return; // hidden as yet, or another answer has come
    const isFirst = !box._fullLayout;
    this.drawn = data.revision;
    await window.Plotly.react(box, traces, { ...layout, ...this.chosenBy(layout), width }, { ...data.config });
    if (isFirst && (data.tells || data.keeps)) this.listen();
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
    this.box.on("plotly_deselect", () => this.tell([]));
  }

  tell(marks) {
    const { tells, keeps, revision } = this.data;
    if (tells) {
      this.drawn = null;
      this.answers.setTriggerValue(tells, marks);
    } else this.answers.setStateValue(keeps, marks.length ? { of: revision, mark: marks[0] } : null);
  }

  fit() {
    const { box } = this;
    const width = box.clientWidth;
    if (!width || !this.data) return;
    if (this.drawn === null || !box._fullLayout) this.take(this.data, this.answers);
    else if (box._fullLayout.width !== width) window.Plotly.relayout(box, { width });
  }

  leave() {
    this.watch.disconnect();
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
