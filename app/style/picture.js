// A link to a picture: where the exhibit has a figure, the reader's own browser draws it, at its present zoom, into the sheet
// that the interface gives; where there is none, it is the server's picture. Whatever fails, the link leads to that one.
if (!window.drawsPictures) {
  window.drawsPictures = true;

  // What the reader has moved: ranges of axes, and the view of a map. What stands as it was sent may be another on a wide page.
  const VIEWS = {
    geo: ["center.lon", "center.lat", "projection.scale", "projection.rotation.lon", "projection.rotation.lat"],
    map: ["center", "zoom", "bearing", "pitch"],
  };
  const at = (inside, path) => path.split(".").reduce((part, name) => part?.[name], inside);
  const seen = (live) => {
    const moved = {};
    for (const [name, part] of Object.entries(live?.layout ?? {})) {
      const full = live._fullLayout?.[name];
      const kind = name.match(/^(?:[xy](axis)|geo|map)\d*$/)?.[0].replace(/\d+$/, "");
      if (/axis$/.test(kind)) {
        const sent = String([full?._rangeInitial0, full?._rangeInitial1]);
        if (part.range && part.autorange !== true && String(part.range) !== sent) {
          moved[`${name}.range`] = part.range;
          moved[`${name}.autorange`] = false;
        }
      } else if (kind) {
        const sent = full?._subplot?.viewInitial ?? {};
        for (const path of VIEWS[kind]) {
          const now = at(part, path);
          if (now !== undefined && JSON.stringify(now) !== JSON.stringify(sent[path])) moved[`${name}.${path}`] = now;
        }
      }
    }
    return Object.entries(moved);
  };
  const put = (inside, path, value) => {
    const names = path.split(".");
    const last = names.pop();
    for (const name of names) inside = inside[name] ??= {};
    inside[last] = structuredClone(value);
  };

  // What draws itself, as a map on a canvas, says so by `toPicture(width, height)`, which gives an SVG.
  const drawsItself = (inside) => {
    for (const part of inside?.querySelectorAll("*") ?? []) {
      const own = part.toPicture ? part : part.shadowRoot && drawsItself(part.shadowRoot);
      if (own) return own;
    }
  };

  const figureOf = async (given, exhibit, width, height) => {
    const own = drawsItself(exhibit);
    if (own) return own.toPicture(width, height);
    const live = exhibit?.querySelector(".js-plotly-plot:not(.on-paper-figure)");
    const { data, layout } = given.figure;
    for (const [path, value] of seen(live)) put(layout, path, value);
    if (live?.data?.length === data.length) {
      live.data.forEach((trace, at) => trace.visible !== undefined && (data[at].visible = trace.visible));
    }
    const whole = { data, layout: { ...layout, width, height }, config: given.config };
    const drawn = await window.Plotly.toImage(whole, { format: "svg", width, height });
    return decodeURIComponent(drawn.slice(drawn.indexOf(",") + 1));
  };

  // The sheet with the figure in the room that it leaves.
  const composed = async (given, exhibit) => {
    const sheet = new DOMParser().parseFromString(given.sheet, "image/svg+xml");
    const room = sheet.querySelector("image");
    const [width, height] = ["width", "height"].map((side) => Number(room.getAttribute(side)));
    const figure = new DOMParser().parseFromString(await figureOf(given, exhibit, width, height), "image/svg+xml");
    const place = sheet.createElementNS("http://www.w3.org/2000/svg", "g");
    place.setAttribute("transform", room.getAttribute("transform"));
    place.append(sheet.importNode(figure.documentElement, true));
    room.replaceWith(place);
    const style = sheet.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = `@font-face { font-family: "Source Sans"; src: url(data:font/woff2;base64,${given.font}); }`;
    sheet.documentElement.prepend(style);
    return new XMLSerializer().serializeToString(sheet);
  };

  const asPng = async (blob, width) => {
    const picture = new Image();
    picture.src = URL.createObjectURL(blob);
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.round((picture.naturalHeight * width) / picture.naturalWidth);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(picture.src);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  };

  const save = (blob, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const answered = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    return answer;
  };

  const draw = async (address, kind, exhibit) => {
    const parts = new URL(address);
    parts.pathname = parts.pathname.replace(/\.\w+$/, ".json");
    const given = await (await answered(parts)).json();
    const name = `${given.name}.${kind}`;
    if (!given.figure || !(window.Plotly || drawsItself(exhibit))) {
      return save(await (await answered(address)).blob(), name);
    }
    const blob = new Blob([await composed(given, exhibit)], { type: "image/svg+xml" });
    save(kind === "svg" ? blob : await asPng(blob, given.width), name);
  };

  document.addEventListener(
    "click",
    async (event) => {
      const link = event.target.closest?.('a[href*="/api/v1/picture."]');
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.ariaBusy) return;
      link.ariaBusy = "true";
      const address = new URL(link.href);
      const kind = address.pathname.endsWith(".png") ? "png" : "svg";
      try {
        await draw(address, kind, link.closest('[class*="st-key-exhibit-"]'));
      } catch (error) {
        console.error(error);
        window.open(address, "_blank", "noopener");
      } finally {
        link.ariaBusy = null;
      }
    },
    true,
  );
}
