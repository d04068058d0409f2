/* Figures that the reader may choose next: fetched while an option is pointed at, by the mouse or by
   the keyboard, and shown at once when it is chosen. */

const MOST_AHEAD = 32; // figures that are kept, each bounded by the server
const REST_MS = 50; // on an option, before its figure is fetched

const optionAt = (event) => event.target.closest?.("[role=option]");

/* The option that the keyboard has reached, while the field above the list keeps the focus. */
const optionReached = () =>
  document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.closest("[role=option]");

class Ahead {
  constructor(figure) {
    // Kept by the window: a figure goes when another look is opened, and comes again.
    Object.assign(this, { figure, kept: (window.figuresAhead ??= new Map()) });
    this.until = new AbortController();
    const heard = {
      pointerover: (event) => this.rest(() => optionAt(event)),
      pointerdown: (event) => this.begin(this.address(optionAt(event))),
      click: (event) => this.choose(this.address(optionAt(event))),
      keyup: () => this.rest(optionReached),
      keydown: ({ key }) => key === "Enter" && this.choose(this.address(optionReached())),
    };
    for (const [name, does] of Object.entries(heard)) {
      document.addEventListener(name, does, { capture: true, signal: this.until.signal });
    }
  }

  /* Where the figure is that an option leads to; nothing for what is no option of these choices. */
  address(option) {
    const list = option?.closest("[role=listbox]")?.getAttribute("aria-label");
    const { to = "", choices = [] } = this.figure.data?.ahead ?? {};
    const choice = choices.find(({ label }) => label === list);
    if (!Object.hasOwn(choice?.options ?? {}, option?.textContent)) return "";
    const [path, query] = to.split("?");
    const asked = new URLSearchParams(query);
    choice.clears.forEach((name) => asked.delete(name));
    asked.set(choice.name, choice.options[option.textContent]);
    return `${path}?${asked}`;
  }

  /* A pointer on its way down a list asks for nothing; and a list marks what the keyboard has
     reached a moment after the key. */
  rest(option) {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.begin(this.address(option())), REST_MS);
  }

  /* A finger points at nothing before it presses. */
  begin(address) {
    if (address) this.fetched(address);
  }

  fetched(address) {
    if (!this.kept.has(address)) {
      const answer = fetch(address)
        .then((sent) => (sent.status === 200 ? sent.json() : Promise.reject()))
        .catch(() => this.kept.delete(address) && null);
      this.kept.set(address, answer);
      if (this.kept.size > MOST_AHEAD) this.kept.delete(this.kept.keys().next().value);
    }
    return this.kept.get(address);
  }

  /* Another choice, or the page's own answer, may have come before the figure. */
  async choose(address) {
    if (!address) return;
    const { revision } = this.figure.data;
    this.last = address;
    const shown = await this.fetched(address);
    // The page is asked first.
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const isNext = this.last === address && this.figure.data.revision === revision;
    if (shown && isNext) this.figure.goAhead(shown);
  }

  leave() {
    this.last = "";
    clearTimeout(this.resting);
    this.until.abort();
  }
}
