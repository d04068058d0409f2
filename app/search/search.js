// The search: a box that offers, while a name is typed, what it may mean. The server ranks; the
// arrows move, Enter opens, Escape closes. The reader's own city is kept by this browser alone.
const MINE = 'municipal-ai-city';
const CHANGED = 'municipal-ai-city-changed';
const WAIT = 90; // milliseconds after a letter before the server is asked
const IDLE = 1500; // milliseconds after which a page has been drawn

const remembered = () => {
  try { return JSON.parse(localStorage.getItem(MINE)); } catch { return null; }
};
const remember = (city) => {
  try {
    if (city) localStorage.setItem(MINE, JSON.stringify(city));
    else localStorage.removeItem(MINE);
  } catch { /* a browser that keeps nothing goes without */ }
  window.dispatchEvent(new Event(CHANGED));
};
const said = (text, name) => text.replaceAll('\ufffc', () => name);
const wayTo = (city) => ({ page: 'city', parameters: { city: city.id } });
const element = (tag, attributes = {}, ...inside) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};

class Box {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector('input');
    this.list = root.querySelector('[role=listbox]');
    this.status = root.querySelector('[role=status]');
    this.mine = root.querySelector('.mine');
    this.offers = [];
    this.active = -1;
    this.turn = 0;
    this.input.oninput = () => this.later();
    this.input.onfocus = () => { this.input.select(); this.later(0); };
    this.input.onkeydown = (event) => this.key(event);
    this.input.onblur = () => setTimeout(() => this.leave(), 150);
  }

  update({ data, choose }) {
    this.data = data;
    this.choose = choose;
    const { texts } = data;
    this.input.placeholder = texts.placeholder;
    this.input.setAttribute('aria-label', texts.label);
    this.list.setAttribute('aria-label', texts.label);
    this.root.querySelector('.label').textContent = data.isLabelled ? texts.label : '';
    this.root.querySelector('.box').classList.toggle('bar', data.isBar);
    if (this.value !== data.value) {
      this.value = data.value;
      this.input.value = data.value;
    }
    this.drawMine();
    this.prepare();
  }

  // An empty question lets the server make its index before the first letter is typed.
  prepare() {
    if (this.isPrepared || !this.data.isBar) return;
    this.isPrepared = true;
    const { api, release } = this.data;
    const empty = `${api}?${new URLSearchParams({ q: '', release })}`;
    setTimeout(() => fetch(empty).catch(() => {}), IDLE);
  }

  // Listens until the signal says stop: of two calls for one box the older one may end last.
  listen(signal) {
    window.addEventListener(CHANGED, () => this.drawMine(), { signal });
    if (!this.data.isBar) return;
    this.input.setAttribute('aria-keyshortcuts', 'Control+/ Meta+/');
    window.addEventListener('keydown', (event) => this.summon(event), { signal });
  }

  // With a key held: a sign alone is taken by who speaks to the machine, and by other tools.
  summon(event) {
    const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key !== '/' || !isHeld || event.defaultPrevented) return;
    event.preventDefault();
    this.input.focus();
  }

  later(wait = WAIT) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), wait);
  }

  async ask() {
    const typed = this.input.value.trim();
    const turn = ++this.turn;
    const { api, release, lang, kinds, value } = this.data;
    if (!typed || typed === value) { this.show(this.own(), ''); return; }
    const query = new URLSearchParams({ q: typed, release, lang, kinds });
    try {
      const answer = await fetch(`${api}?${query}`);
      const told = await answer.json();
      const hits = told.hits || [this.unknown(typed)]; // a problem has none, and says why
      if (turn === this.turn) this.show(hits, told.told || told.detail);
    } catch {
      if (turn === this.turn) this.show([], this.data.texts.failed);
    }
  }

  show(offers, told) {
    if (!this.isFocused()) return;
    const typed = this.input.value.trim();
    const isNone = typed && typed !== this.data.value && !offers.length;
    this.asked = this.input.value; // what the offers are of
    this.offers = isNone ? [this.unknown(typed)] : offers;
    this.active = this.offers.length && typed ? 0 : -1;
    this.status.textContent = told;
    this.list.replaceChildren(...this.offers.map((offer, at) => this.option(offer, at)));
    this.mark();
  }

  own() {
    const city = remembered();
    if (!city) return [];
    const { texts } = this.data;
    return [
      { name: said(texts.mine, city.name), detail: '', ...wayTo(city) },
      { name: said(texts.forget, city.name), detail: '', forgets: true },
    ];
  }

  unknown(typed) {
    const { unknown, why } = this.data.texts;
    return { name: said(unknown, typed), detail: why, ...wayTo({ id: typed }) };
  }

  option(offer, at) {
    const told = ['name', 'detail'].map((part) => element('span', { class: part }, offer[part]));
    if (offer.language) told[0].lang = offer.language;
    const attributes = { role: 'option', id: `option-${at}`, tabindex: '-1' };
    const made = this.link(offer, attributes, ...told);
    made.onpointerdown = (event) => event.preventDefault(); // the box keeps the focus
    return made;
  }

  // Opens in this tab without loading the dashboard again, and as any link with a key held.
  link(offer, attributes, ...inside) {
    const made = element('a', attributes, ...inside);
    if (!offer.forgets) made.href = this.address(offer);
    made.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(offer);
    };
    return made;
  }

  address(offer) {
    const { mount, query, first } = this.data;
    const page = offer.page === first ? '' : offer.page;
    return `${mount}/${page}?${new URLSearchParams({ ...query, ...offer.parameters })}`;
  }

  mark() {
    const isOpen = this.offers.length > 0;
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    [...this.list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.active));
      if (at === this.active) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.active < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `option-${this.active}`);
  }

  key(event) {
    const many = this.offers.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && many) {
      event.preventDefault();
      this.active = (this.active + step + many + (this.active < 0 && step < 0 ? 1 : 0)) % many;
      this.mark();
    } else if (event.key === 'Enter') {
      this.enter();
    } else if (event.key === 'Escape') {
      if (many) this.close();
      else { this.input.value = this.data.value; this.input.blur(); }
    }
  }

  async enter() {
    clearTimeout(this.timer);
    if (this.list.hidden || this.asked !== this.input.value) await this.ask();
    const offer = this.offers[Math.max(this.active, 0)];
    if (offer) this.open(offer);
  }

  open(offer) {
    this.close();
    if (offer.forgets) { remember(null); return; }
    this.input.value = this.data.value;
    this.input.blur();
    this.choose({ page: offer.page, parameters: offer.parameters });
  }

  leave() {
    if (!this.isFocused()) this.close();
  }

  isFocused() {
    return [this.root.activeElement, document.activeElement].includes(this.input);
  }

  close() {
    this.turn += 1;
    this.offers = [];
    this.active = -1;
    this.status.textContent = '';
    this.list.replaceChildren();
    this.mark();
  }

  drawMine() {
    const city = remembered();
    this.mine.replaceChildren();
    const { texts, isBar, offered } = this.data;
    if (isBar || (!city && !offered)) return;
    const isThis = city && offered && city.id === offered.id;
    if (!offered) this.mine.append(this.link(wayTo(city), {}, said(texts.mine, city.name)), ' ');
    if (isThis) this.mine.append(said(texts['is-mine'], city.name), ' ');
    this.mine.append(isThis || !offered ? this.press(said(texts.forget, city.name), null)
      : this.press(said(texts.remember, offered.name), offered));
  }

  press(words, city) {
    const button = element('button', { type: 'button' }, words);
    button.onclick = () => remember(city);
    return button;
  }
}

const boxes = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let box = boxes.get(parentElement);
  if (!box || !parentElement.contains(box.input)) {
    box = new Box(parentElement);
    boxes.set(parentElement, box);
  }
  box.update({ data, choose: (chosen) => setTriggerValue('chosen', chosen) });
  const until = new AbortController();
  box.listen(until.signal);
  return () => until.abort();
}
