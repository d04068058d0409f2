// In which language words are where text is drawn without formats: in the cells of a table that
// scrolls, which are heard from a table behind its picture, and beside a figure's marks. They are
// marked in the frame in which they come, as a cell is read when it is reached.
if (!window.saysLanguages) {
  window.saysLanguages = true;
  const CELLS = '[data-testid="stDataFrame"] [role="gridcell"]';
  const APART = [/(^|[“"(,]\s?)$/, /^([”"),:]|$)/]; // what stands before and behind words of a figure
  const MOST = 40; // parts of pages of which it is kept what they tell
  const kept = new Map();
  let isMarked = false;

  // What app/spoken.py tells: a text -> its pieces, each with its language; the longest text first.
  const textsOf = ({ dataset: { spoken } }) => {
    if (kept.size > MOST) kept.clear();
    if (!kept.has(spoken)) {
      const told = JSON.parse(spoken).flatMap(Object.entries).flatMap(([languages, texts]) => {
        const of = languages.split(',');
        return texts.map((words) => [words.join(''), words.map((each, at) => [each, of[at]])]);
      });
      kept.set(spoken, new Map(told.sort(([one], [other]) => other.length - one.length)));
    }
    return kept.get(spoken);
  };

  // Of pieces, where those of another language begin and end.
  const spansOf = (pieces, from = 0) => {
    let end = from;
    return pieces.map(([words, of]) => [end, (end += words.length), of]).filter(([, , of]) => of);
  };

  // The same in a text that says more, broken into lines anywhere.
  const spansIn = (text, lines, texts) => {
    const places = [...text.matchAll(/\S/g)].map((sign) => sign.index);
    const tight = text.replace(/\s/g, '');
    const isApart = (from, to) =>
      (lines.has(from) || APART[0].test(text.slice(0, from))) && (lines.has(to) || APART[1].test(text.slice(to)));
    const found = [];
    for (const pieces of texts.values()) {
      const words = pieces.map(([each, of]) => [each.replace(/\s/g, ''), of]);
      const whole = words.map(([each]) => each).join('');
      const at = tight.indexOf(whole);
      if (at < 0 || !isApart(places[at], places[at + whole.length - 1] + 1)) continue;
      const spans = spansOf(words, at).map(([from, to, of]) => [places[from], places[to - 1] + 1, of]);
      const isFree = ([from, to]) => found.every(([first, last]) => to <= first || last <= from);
      found.push(...spans.filter(isFree));
    }
    return found;
  };

  const lettersOf = (part) => {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    return nodes;
  };

  // Words that are all of their element make it say their language; others get one of their own.
  const mark = (words, language) => {
    const { parentElement: around } = words;
    if (around.childNodes.length > 1) {
      const own = document.createElementNS(around.namespaceURI, around.closest('svg') ? 'tspan' : 'span');
      words.replaceWith(own);
      own.append(words);
      own.setAttribute('lang', language);
    } else if (around.getAttribute('lang') !== language) around.setAttribute('lang', language);
  };

  // Who draws the part puts other text into it as if it were its own still: what was marked goes.
  const say = (part, spans) => {
    const isWhole = spans.some(([from, to]) => !from && to === part.textContent.length);
    if (!isWhole && part.hasAttribute('lang')) part.removeAttribute('lang');
    let end = 0;
    for (const node of lettersOf(part)) {
      const start = end;
      end += node.length;
      for (const [from, to, language] of spans.toSorted(([one], [other]) => other - one)) {
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, end - start)];
        if (first >= last) continue;
        if (last < node.length) node.splitText(last);
        mark(first ? node.splitText(first) : node, language);
      }
    }
  };

  const markAll = () => {
    const told = [...document.querySelectorAll('[data-spoken]')];
    if (!told.length && !isMarked) return;
    isMarked = told.length > 0;
    const texts = told.map(textsOf);
    for (const cell of document.querySelectorAll(CELLS)) {
      const pieces = texts.map((each) => each.get(cell.textContent)).find(Boolean);
      say(cell, spansOf(pieces ?? []));
    }
    for (const figure of told.filter((part) => part.matches('.figure')))
      for (const part of figure.querySelectorAll('svg text')) {
        let end = 0;
        const lines = new Set(lettersOf(part).flatMap((node) => [end, (end += node.length)]));
        say(part, spansIn(part.textContent, lines, textsOf(figure)));
      }
  };

  let next;
  const come = () => {
    next ??= requestAnimationFrame(() => {
      next = undefined;
      markAll();
    });
  };
  const app = document.querySelector('[data-testid="stApp"]');
  new MutationObserver(come).observe(app, { childList: true, characterData: true, subtree: true });
  come();
}
