/* Streamlit calls this with each answer of the server; the map itself stays. */

const standing = new WeakMap();

function keyOf(root, data) {
  const entries = data.key.map((number) => {
    const look = data.looks[number];
    const item = document.createElement("li");
    const swatch = document.createElement("canvas");
    [swatch.width, swatch.height] = [40, 40];
    const pen = swatch.getContext("2d");
    pen.scale(2, 2);
    pen.translate(10, 10);
    drawKey(pen, look, data.tone);
    item.append(swatch, look.label);
    return item;
  });
  root.querySelector("[data-part=key]").replaceChildren(...entries);
  root.querySelector("[data-part=heading]").textContent = data.heading;
}

function drawKey(pen, look, tone) {
  if (look.symbol === "number") drawDisc(pen, 0, 0, "8", tone);
  else if (look.isArea) drawSwatch(pen, look, tone);
  else drawMark(pen, look, 6, tone, look.isRing);
}

function drawSwatch(pen, look, tone) {
  pen.fillStyle = look.texture ? hatching(pen, look.colour, look.texture, tone.land) : look.colour;
  pen.fillRect(-8, -6, 16, 12);
  pen.strokeStyle = tone.quiet;
  pen.strokeRect(-8, -6, 16, 12);
}

function worded(root, { said, label, tone }) {
  const canvas = root.querySelector("canvas");
  canvas.setAttribute("aria-label", label);
  for (const name of ["closer", "further", "whole", "play"]) {
    const button = root.querySelector(`[data-part=${name}]`);
    button.setAttribute("aria-label", said[name]);
    button.title = said[name];
  }
  root.querySelector("[data-part=year]").setAttribute("aria-label", said.year);
  root.querySelector("[data-part=keys]").textContent = said.keys;
  for (const [name, colour] of Object.entries(tone)) root.style.setProperty(`--${name}`, colour);
}

function found(parent) {
  if (standing.has(parent)) return standing.get(parent);
  const root = parent.querySelector("[data-part=map]");
  const map = new MovableMap(root);
  const controls = new Controls(map);
  new ResizeObserver(() => {
    map.resize();
    map.draw();
  }).observe(map.canvas);
  root.toPicture = (wide, high) => pictured(map, wide, high);
  const both = { map, controls, root };
  standing.set(parent, both);
  return both;
}

/* Until the signal says stop: a map that the reader has left would be kept by the window. */
function onPrinting({ map, root }, signal) {
  window.addEventListener("beforeprint", () => {
    if (!map.ground.has("coarse")) return;
    keyOf(root, { ...map.data, ...map.data.paper });
    root.querySelector("[data-part=paper]").replaceChildren(onPaper(map));
  }, { signal });
  window.addEventListener("afterprint", () => keyOf(root, map.data), { signal });
}

export default function show({ data, parentElement, setStateValue, setTriggerValue }) {
  const { map, controls, root } = found(parentElement);
  const until = new AbortController();
  root.style.setProperty("--high", `${data.height}px`);
  worded(root, data);
  keyOf(root, data);
  map.take(data, { setStateValue, setTriggerValue }).then(() => {
    map.ask();
    root.dispatchEvent(new Event("map-drawn", { bubbles: true, composed: true }));
  });
  controls.setYears();
  onPrinting({ map, root }, until.signal);
  return () => until.abort();
}
