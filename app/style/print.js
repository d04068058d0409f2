if (!window.isForPaper) {
  window.isForPaper = true;
  const figures = () =>
    [...document.querySelectorAll(".js-plotly-plot:not(.on-paper-figure)")].filter(
      (one) => one._fullLayout,
    );
  const copied = (one) => {
    const copy = Object.assign(document.createElement("div"), { className: "on-paper-figure" });
    one.after(copy);
    const { width, height, geo } = one._fullLayout; // a map on a narrower sheet is less high, anything else has as many rows
    const layout = structuredClone({
      ...one.layout,
      width: WIDTH,
      height: geo ? height * Math.min(1, WIDTH / width) : height,
    });
    window.Plotly.newPlot(copy, structuredClone(one.data), layout, {
      staticPlot: true,
      topojsonURL: one._context.topojsonURL,
    });
    return copy;
  };
  const scaled = (one) => {
    const { width, height } = one._fullLayout;
    one.style.setProperty("--wide", width);
    one.style.setProperty("--high", height);
    one
      .querySelectorAll("svg.main-svg")
      .forEach((svg) => svg.setAttribute("viewBox", `0 0 ${width} ${height}`));
  };
  const removed = () =>
    document.querySelectorAll(".on-paper-figure").forEach((one) => {
      window.Plotly.purge(one);
      one.remove();
    });
  const unfolded = () =>
    document.querySelectorAll("details.print:not([open])").forEach((one) => {
      one.open = one.isForPaper = true;
    });
  const folded = () =>
    [...document.querySelectorAll("details.print")]
      .filter((one) => one.isForPaper)
      .forEach((one) => {
        one.open = one.isForPaper = false;
      });
  window.addEventListener("beforeprint", () => {
    unfolded();
    removed();
    figures().map(copied).forEach(scaled);
  });
  window.addEventListener("afterprint", () => {
    removed();
    folded();
  });
}
