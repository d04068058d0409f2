/* The map by keyboard, and years that a slider walks through. */

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const YEAR = 700;  // milliseconds that a year stands while the years play

Controls.prototype.key = function key(event) {
  const { map } = this;
  const arrow = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (arrow && event.shiftKey) this.walkTowards(arrow);
  else if (arrow) {
    map.camera.move(-arrow[0] * STRIDE, -arrow[1] * STRIDE);
    this.after();
  } else if (event.key === "+" || event.key === "=") this.zoom(BUTTON);
  else if (event.key === "-") this.zoom(-BUTTON);
  else if (event.key === "0") this.whole();
  else if (event.key === "n" || event.key === "p") this.walk(event.key === "n" ? 1 : -1);
  else if (event.key === "Enter" && map.walked) this.choose(map.walked);
  else if (event.key === "Escape") this.rest();
  else return;
  event.preventDefault();
};

/* The places that are seen, the largest first. */
Controls.prototype.seen = function seen() {
  const { camera, marks } = this.map;
  return marks.shown.filter((mark) => {
    const [x, y] = [camera.toX(mark.x), camera.toY(mark.y)];
    return x >= 0 && y >= 0 && x <= camera.wide && y <= camera.high;
  });
};

Controls.prototype.walk = function walk(step) {
  const places = this.seen();
  if (!places.length) return;
  const at = places.findIndex(({ id }) => id === this.map.walked);
  const next = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length;
  this.stop(places[next]);
};

/* The next place in the direction of an arrow. */
Controls.prototype.walkTowards = function walkTowards([across, down]) {
  const from = this.map.marks.all.find(({ id }) => id === this.map.walked);
  if (!from) {
    this.walk(1);
    return;
  }
  const ahead = this.map.marks.shown.map((mark) => {
    const [x, y] = [mark.x - from.x, mark.y - from.y];
    const forth = x * across + y * down;
    return { mark, forth, cost: forth + 2 * Math.abs(x * down - y * across) };
  }).filter(({ mark, forth }) => mark !== from && forth > 0);
  if (ahead.length) this.stop(ahead.reduce((a, b) => (a.cost <= b.cost ? a : b)).mark);
};

Controls.prototype.stop = function stop(mark) {
  const { camera } = this.map;
  this.map.walked = mark.id;
  const [x, y] = [camera.toX(mark.x), camera.toY(mark.y)];
  const isSeen = x > 20 && y > 20 && x < camera.wide - 20 && y < camera.high - 20;
  if (!isSeen) [camera.x, camera.y] = [mark.x, mark.y];
  this.find("said").textContent = mark.told;
  this.tell({ place: mark }, camera.toX(mark.x), camera.toY(mark.y));
  if (isSeen) this.map.ask();
  else this.after();
};

Controls.prototype.rest = function rest() {
  this.map.walked = null;
  this.find("list").hidden = true;
  this.tell(null);
  this.map.ask();
};

/* Years: the slider shows what had begun by the end of one; at its end, everything. */
Controls.prototype.setYears = function setYears() {
  const { years } = this.map.data;
  const box = this.find("years");
  box.hidden = !years;
  this.pause();
  if (!years) return;
  const slider = this.find("year");
  [slider.min, slider.max] = [years.first, years.last + 1];
  const asked = Number(inAddress("year"));
  slider.value = asked >= years.first && asked <= years.last ? asked : years.last + 1;
  slider.oninput = () => this.showYear(Number(slider.value));
  this.find("play").onclick = () => this.play();
  this.showYear(Number(slider.value), false);
};

Controls.prototype.showYear = function showYear(year, isChosen = true) {
  const { years, said } = this.map.data;
  const isAll = year > years.last;
  this.map.marks.show(isAll ? null : year);
  const told = isAll ? said.allYears : years.told[year - years.first];
  this.find("told").textContent = told;
  this.find("year").setAttribute("aria-valuetext", told);
  if (!isChosen) return;
  intoAddress("year", isAll ? null : String(year));
  this.tellServer();
  this.map.ask();
};

Controls.prototype.play = function play() {
  if (this.playing) {
    this.pause();
    return;
  }
  const { years, said } = this.map.data;
  const slider = this.find("year");
  if (Number(slider.value) > years.last) slider.value = years.first - 1;
  this.playing = setInterval(() => {
    if (!this.root.isConnected) {  // the reader has left, and the address is another page's
      this.pause();
      return;
    }
    slider.value = Number(slider.value) + 1;
    this.showYear(Number(slider.value));
    if (Number(slider.value) > years.last) this.pause();
  }, YEAR);
  this.label("❚❚", said.pause);
};

Controls.prototype.pause = function pause() {
  clearInterval(this.playing);
  this.playing = null;
  this.label("▶", this.map.data.said.play);
};

Controls.prototype.label = function label(sign, words) {
  const button = this.find("play");
  button.textContent = sign;
  button.setAttribute("aria-label", words);
};
