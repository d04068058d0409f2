// What stands before the page itself, until it stands there too.
(async ({ to, dark, narrow, query }) => {
  const MARGIN = 1.5, LATE = 400, GIVEN_UP = 15000; // pixels, milliseconds, milliseconds
  const asked = new URLSearchParams(location.search);
  if (location.hash || ["exhibit", "figure", "embed"].some((name) => asked.has(name))) return;

  const stored = (name) => {
    try {
      return localStorage.getItem(name) || "";
    } catch {
      return ""; // a frame of another site
    }
  };
  const theme = stored(`stActiveTheme-${location.pathname}-v2`);
  const isDark = /Dark/.test(theme)
    || (!/Light/.test(theme) && matchMedia("(prefers-color-scheme: dark)").matches);
  const isNarrow = matchMedia("(max-width: 640px)").matches;

  const address = new URL(to, new URL(".", location.href));
  for (const [name, value] of asked) address.searchParams.append(name, value);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  if (isDark) address.searchParams.set(dark, "1");
  if (isNarrow) address.searchParams.set(narrow, "1");

  const real = (part) => document.querySelector(`[data-testid="stMain"] ${part}`);
  const isBegun = () => Boolean(real("h1")?.textContent.trim());
  const answer = await fetch(address).catch(() => null);
  if (answer?.status !== 200 || isBegun()) return;
  const { html, beside, is_wide: isWide, map, colours, style } = await answer.json();
  if (!html || isBegun()) return;

  const opening = document.createElement("div");
  opening.id = "opening";
  opening.classList.toggle("is-wide", isWide);
  opening.classList.toggle("has-map", Boolean(map));
  opening.innerHTML = `<style>${style}</style><div>${html}</div>`;
  for (const [name, colour] of Object.entries(colours)) {
    opening.style.setProperty(`--${name}`, colour);
  }
  if (beside) opening.style.left = `${Number.parseInt(stored("sidebarWidth"), 10) || 300}px`;
  document.body.append(opening);

  let isDrawn = !map;
  let isTouched = false;
  const drawn = ({ target }) => { isDrawn ||= !opening.contains(target); };
  const touched = () => { isTouched = true; };
  document.addEventListener("map-drawn", drawn);
  const ways = ["pointerdown", "keydown", "wheel", "popstate"];
  for (const way of ways) window.addEventListener(way, touched, { capture: true, passive: true });

  if (map) {
    const host = opening.querySelector('[data-opening="map"]');
    host.role = "img";
    host.ariaLabel = map.data.label;
    const stage = host.attachShadow({ mode: "open" });
    stage.innerHTML = `<style>${map.css}</style>${map.html}`;
    stage.querySelector('[data-part="map"]').inert = true; // nobody answers yet
    const ignored = () => {};
    const { default: show } = await import(new URL(map.script, location.href));
    show({ data: map.data, parentElement: stage, setStateValue: ignored, setTriggerValue: ignored });
  }

  const words = (part) => part.textContent.replace(/[\s\u2060]+/g, " ").trim();
  const last = [...opening.querySelectorAll("h1, h2, p, li")].pop();
  const said = words(last);
  const stands = () => {
    const all = document.querySelectorAll('[data-testid="stMain"] :is(h1, h2, h3, p, li)');
    const same = [...all].find((part) => words(part) === said);
    if (!same) return false;
    const [here, there] = [last, same].map((part) => part.getBoundingClientRect());
    // Inside, as paddings may differ.
    return Math.abs(here.bottom - there.bottom) < MARGIN && Math.abs(here.left - there.left) < MARGIN;
  };
  const begun = performance.now();
  let ended = 0;
  const isOver = (now) => {
    if (document.querySelector(`[role="dialog"], [data-testid="stException"], .st-key-failed`)) {
      return true;
    }
    if (!isBegun()) return now - begun > GIVEN_UP;
    if (isTouched || (isDrawn && stands())) return true;
    ended ||= document.querySelector(".st-key-foot") ? now : 0;
    return Boolean(ended) && now - ended > (isDrawn ? LATE : LATE * 5);
  };
  const look = (now) => {
    if (!isOver(now)) {
      requestAnimationFrame(look);
      return;
    }
    opening.remove();
    document.removeEventListener("map-drawn", drawn);
    for (const way of ways) window.removeEventListener(way, touched, { capture: true });
  };
  requestAnimationFrame(look);
})
