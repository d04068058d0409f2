// The search of a snapshot: offers, while a name is typed, the pages that show what it may mean.
// Names and the rule that folds them stand in names.js, which is read when the box is first used.
(() => {
  const MOST = 12;
  const FEWEST_AMID = 4;
  const form = document.querySelector('form[role="search"]');
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  const said = form.querySelector('[role="status"]');
  let rows = [];

  function read() {
    input.removeEventListener('focus', read);
    const script = document.createElement('script');
    script.src = 'names.js';
    script.onload = () => {
      rows = window.searched.names.map(([name, about, page, own, others, language]) => ({
        name, about, page, language, own: own.split('|'), others: others ? others.split('|') : [],
      }));
      show();
    };
    document.head.append(script);
  }

  // As the dashboard folds: without case, accents, strokes, apostrophes, hyphens and blanks.
  function folded(text) {
    const { stroked, short, apostrophes, kana } = window.searched;
    const letters = [...text.normalize('NFKC').toLowerCase().normalize('NFKD')].map((letter) => {
      if (letter in stroked) return stroked[letter];
      if (/[\p{Mn}\p{Cf}]/u.test(letter)) return kana.includes(letter) ? letter : '';
      return /[\p{L}\p{N}\p{M}]/u.test(letter) && !apostrophes.includes(letter) ? letter : ' ';
    });
    const words = letters.join('').normalize('NFC').split(' ');
    return words.map((word) => short[word] ?? word).join('');
  }

  // How a row means a text, the surest first; nothing where it does not.
  function how(row, text) {
    if (row.own.includes(text)) return 0;
    if (row.others.includes(text)) return 1;
    if (row.own.some((way) => way.startsWith(text))) return 2;
    if (row.others.some((way) => way.startsWith(text))) return 3;
    if (text.length >= FEWEST_AMID && row.own.some((way) => way.includes(text))) return 4;
    return undefined;
  }

  // Letters that are other ones, missing, too many or exchanged; more than `most` need no count.
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i += 1) {
      const now = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const isSame = one[i - 1] === other[j - 1];
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      [before, last] = [last, now];
    }
    return last[other.length];
  }

  function near(text) {
    const most = Math.floor(text.length / window.searched.slip);
    const apart = (row) => Math.min(...row.own.map((way) => slips(text, way, most)));
    return most ? rows.map((row) => [apart(row), row]).filter(([many]) => many <= most) : [];
  }

  function meant(text) {
    const known = rows.map((row) => [how(row, text), row]).filter(([sure]) => sure !== undefined);
    const ranked = known.length ? known : near(text);
    return ranked.sort(([one], [other]) => one - other).slice(0, MOST).map(([, row]) => row);
  }

  function show() {
    const text = rows.length ? folded(input.value) : '';
    const hits = text ? meant(text) : [];
    list.replaceChildren(...hits.map(({ name, about, page, language }) => {
      const link = Object.assign(document.createElement('a'), { href: page, textContent: name });
      if (language) link.lang = language;
      const item = document.createElement('li');
      item.append(link, ' ', Object.assign(document.createElement('small'), { textContent: about }));
      return item;
    }));
    list.hidden = !hits.length;
    said.textContent = text && !hits.length ? form.dataset.none.replace('\ufffc', () => input.value) : '';
  }

  function move(event) {
    const links = [...list.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !links.length) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement) + step;
    (links[at] ?? input).focus();
  }

  input.addEventListener('focus', read);
  input.addEventListener('input', show);
  form.addEventListener('keydown', move);
  form.addEventListener('submit', (event) => {
    const first = list.querySelector('a');
    if (!first) return;
    event.preventDefault();
    window.location.href = first.href;
  });
  const asked = new URLSearchParams(window.location.search).get('q');
  if (asked) {
    input.value = asked;
    read();
  }
})();
