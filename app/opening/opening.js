// What stands before the page itself, until the page stands there too.
(async ({ to, names, query, backgrounds, leaving }) => {
  const [MARGIN, LATE, GIVEN_UP] = [1.5, 1500, 15000]; // pixels, and twice milliseconds
  const asked = new URLSearchParams(location.search);
  const isOfOnePart = ["exhibit", "figure", "embed"].some((name) => asked.has(name));
  const isLeaving = leaving.some((name) => document.cookie.includes(`${name}=`));
  if (location.hash || isOfOnePart || isLeaving) return;

  const stored = (name) => {
    try {
      return localStorage.getItem(name) || "";
    } catch {
      return ""; // in a frame of another site
    }
  };
  const theme = stored(`stActiveTheme-${location.pathname}-v2`);
  const isDark = /Dark/.test(theme)
    || (!/Light/.test(theme) && matchMedia("(prefers-color-scheme: dark)").matches);
  const address = new URL(to, new URL(".", location.href));
  for (const [name, value] of asked) address.searchParams.append(name, value);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  if (isDark) address.searchParams.set(names.dark, "1");
  if (matchMedia("(max-width: 640px)").matches) address.searchParams.set(names.narrow, "1");

  const real = (part) => document.querySelector(`[data-testid="stMain"] ${part}`);
  const isBegun = () => Boolean(real("h1")?.textContent.trim());
  const frame = () => new Promise(requestAnimationFrame);
  const opening = document.createElement("main");
  opening.id = "opening";
  const heard = new AbortController();
  const once = { capture: true, passive: true, signal: heard.signal };
  let isTouched = false;
  for (const way of ["pointerdown", "keydown", "wheel", "popstate"]) {
    window.addEventListener(way, () => { isTouched = true; }, once);
  }

  const place = ({ html, beside, is_wide: isWide, map, colours, style }) => {
    opening.classList.toggle("is-wide", isWide);
    opening.classList.toggle("has-map", Boolean(map));
    opening.innerHTML = `<style>${style}</style><div>${html}</div>`;
    for (const [name, colour] of Object.entries(colours)) {
      opening.style.setProperty(`--${name}`, colour);
    }
    if (beside) opening.style.left = `${Number.parseInt(stored("sidebarWidth"), 10) || 300}px`;
    document.body.append(opening);
  };

  /* Drawn by the script that draws the map on the page. Nobody answers yet who points at it. */
  const draw = (show, { html, css, data }) => {
    const host = opening.querySelector('[data-opening="map"]');
    host.role = "img";
    host.ariaLabel = data.label;
    const parentElement = host.attachShadow({ mode: "open" });
    parentElement.innerHTML = `<style>${css}</style>${html}`;
    parentElement.querySelector('[data-part="map"]').inert = true;
    show({ data, parentElement, setStateValue() {}, setTriggerValue() {} });
  };

  const words = (part) => part.textContent.replace(/[\s\u2060]+/g, " ").trim();
  /* Whether the last words stand on the page where they stand here, and all above them. */
  const stands = () => {
    const last = [...opening.querySelectorAll("h1, h2, p, li")].pop();
    const all = document.querySelectorAll('[data-testid="stMain"] :is(h1, h2, h3, p, li)');
    const same = [...all].find((part) => words(part) === words(last));
    if (!same) return false;
    const [here, there] = [last, same].map((part) => part.getBoundingClientRect());
    const isThere = ["bottom", "left"].every((side) => Math.abs(here[side] - there[side]) < MARGIN);
    return isThere && !isAwaited(there.bottom);
  };
  /* Whether anything above a height is still to come, but for the search in the bar on top. */
  const isAwaited = (bottom) => {
    const awaited = document.querySelectorAll('[data-testid="stMain"] [data-testid="stSkeleton"]');
    return [...awaited].some((part) => (
      !part.closest(".st-key-search") && part.getBoundingClientRect().top < bottom
    ));
  };

  /* Until the page is there, says that it cannot be, or the reader does something on it. */
  const stay = async (hasMap) => {
    let isDrawn = !hasMap;
    document.addEventListener("map-drawn", ({ target }) => {
      isDrawn ||= !opening.contains(target);
    }, once);
    const begun = performance.now();
    for (let ended = Infinity, now = begun; now - ended < (isDrawn ? LATE : 2 * LATE);) {
      now = await frame();
      if (real(':is(.st-key-failed, [data-testid="stException"])')) return;
      if (document.querySelector('[role="dialog"]')) return;
      if (isBegun() ? isTouched || (isDrawn && stands()) : now - begun > GIVEN_UP) return;
      if (ended === Infinity && real(".st-key-foot")) ended = now;
    }
  };

  const { style } = document.documentElement;
  style.background = backgrounds[isDark ? "dark" : "light"]; // not white before a dark page
  try {
    const answer = await fetch(address);
    const told = answer.status === 200 ? await answer.json() : {};
    const { map } = told;
    const drawing = map ? await import(new URL(map.script, location.href)) : {};
    while (!document.body) await frame(); // an answer that was kept comes before the page does
    if (!told.html || isBegun()) return;
    place(told);
    if (map) draw(drawing.default, map);
    await stay(Boolean(map));
  } finally {
    opening.remove();
    heard.abort();
    style.background = "";
  }
})
