/* How a reader moves: wheel, fingers, buttons and keys; what the pointer is told. */

const WHEEL = 0.0025;  // zoom for each pixel of a wheel
const BUTTON = 1;
const STRIDE = 80;  // pixels of one arrow key
const STILL = 4;  // pixels that a click may slip
const REST = 400;  // milliseconds after which the server hears where the reader looks

class Controls {
  constructor(map) {
    this.map = map;
    this.root = map.root;
    this.fingers = new Map();
    this.find = (name) => this.root.querySelector(`[data-part="${name}"]`);
    this.listen();
  }

  listen() {
    const { canvas } = this.map;
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.moved(event));
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, (event) => this.up(event));
    }
    canvas.addEventListener("pointerleave", () => this.tell(null));
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("dblclick", (event) => this.zoom(BUTTON, ...this.place(event)));
    this.find("closer").onclick = () => this.zoom(BUTTON);
    this.find("further").onclick = () => this.zoom(-BUTTON);
    this.find("whole").onclick = () => this.whole();
  }

  place(event) {
    const box = this.map.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  wheel(event) {
    const { camera } = this.map;
    if (event.deltaY > 0 && camera.zoom <= camera.widest + 0.01) return;  // the page scrolls on
    event.preventDefault();
    const step = event.deltaMode === 1 ? 30 : 1;
    this.zoom(-event.deltaY * step * WHEEL, ...this.place(event));
  }

  zoom(step, ...pixel) {
    this.map.camera.zoomBy(step, ...pixel);
    this.after();
  }

  whole() {
    this.map.whole();
    this.after(true);
  }

  /* Draw anew, and once the reader rests, into the address and to the server. */
  after(isWhole = false) {
    this.map.move();
    this.find("list").hidden = true;
    this.map.keep(isWhole ? null : undefined);
    this.tellServer();
  }

  /* What stands in the address: the server writes its own addresses from what it knows. */
  get own() {
    return { at: inAddress("at"), year: inAddress("year") };
  }

  tellServer() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.map.send.setStateValue("own", this.own), REST);
  }

  down(event) {
    this.map.canvas.setPointerCapture?.(event.pointerId);
    this.fingers.set(event.pointerId, this.place(event));
    this.start = this.place(event);
    this.hasSlipped = false;
  }

  moved(event) {
    const [x, y] = this.place(event);
    const before = this.fingers.get(event.pointerId);
    if (!before) {
      this.tell(this.map.under(x, y), x, y);
      return;
    }
    if (this.fingers.size === 2) this.pinch(event.pointerId, [x, y]);
    else if (Math.hypot(x - this.start[0], y - this.start[1]) > STILL || this.hasSlipped) {
      this.map.camera.move(x - before[0], y - before[1]);
      this.hasSlipped = true;
    }
    this.fingers.set(event.pointerId, [x, y]);
    if (this.hasSlipped) {
      this.tell(null);
      this.after();
    }
  }

  pinch(finger, now) {
    const [other] = [...this.fingers].filter(([id]) => id !== finger).map(([, place]) => place);
    const before = this.fingers.get(finger);
    const far = (place) => Math.hypot(place[0] - other[0], place[1] - other[1]);
    const middle = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
    this.map.camera.move((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    this.map.camera.zoomBy(Math.log2(Math.max(far(now), 1) / Math.max(far(before), 1)), ...middle);
    this.hasSlipped = true;
  }

  up(event) {
    const wasDown = this.fingers.delete(event.pointerId);
    if (!wasDown || this.hasSlipped || event.type === "pointercancel") return;
    const [x, y] = this.place(event);
    const found = this.map.under(x, y);
    if (found?.gathered) this.open(found.gathered, x, y);
    else if (found?.place) this.choose(found.place.id);
    else if (found?.area?.id) this.choose(found.area.id);
  }

  choose(id) {
    this.find("list").hidden = true;
    clearTimeout(this.resting);
    this.map.send.setTriggerValue("place", { id, ...this.own });
  }

  open(gathered, x, y) {
    const standing = this.map.open(gathered);
    if (standing) this.list(standing, x, y);
    else this.after();
  }

  /* Places on one point, to choose from. */
  list(places, x, y) {
    const list = this.find("list");
    list.replaceChildren(...places.map((mark) => {
      const button = document.createElement("button");
      button.textContent = mark.told;
      button.onclick = () => this.choose(mark.id);
      return button;
    }));
    list.hidden = false;
    this.stand(list, x, y);
    list.firstChild.focus();
  }

  tell(found, x = 0, y = 0) {
    const line = this.find("line");
    const { canvas } = this.map;
    const told = found && this.words(found);
    line.hidden = !told;
    canvas.style.cursor = told ? "pointer" : "grab";
    if (!told) return;
    line.textContent = told;
    this.stand(line, x, y);
  }

  words({ gathered, place, area }) {
    if (!gathered) return (place || area).told;
    const { said } = this.map.data;
    const words = said.gathered.replace("{places}", gathered.others.length + 1);
    return words.replace("{largest}", () => gathered.mark.name);
  }

  stand(box, x, y) {
    const { wide } = this.map.camera;
    box.style.left = `${Math.max(4, Math.min(x + 12, wide - box.offsetWidth - 6))}px`;
    box.style.top = `${y > 60 ? y - box.offsetHeight - 8 : y + 18}px`;
  }
}
