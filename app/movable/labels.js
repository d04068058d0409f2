/* Names and numbers beside circles: none on another, the more the closer the reader looks. */

const FIRST = 12;  // names on the widest map
const MORE = 1.7;  // times as many with each step of zoom
const AROUND = 3;  // pixels free around a name

class Room {
  constructor() {
    this.boxes = [];
  }

  /* Circles and their numbers must stay to be seen. */
  block({ x, y, radius }) {
    const far = Math.min(radius, 12);
    this.boxes.push([x - far, y - far, x + far, y + far]);
  }

  take([left, top, right, bottom]) {
    const isFree = !this.boxes.some(
      (box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1],
    );
    if (isFree) this.boxes.push([left, top, right, bottom]);
    return isFree;
  }
}

/* Where a name of this width may stand beside a circle: above, right, below or left of it. */
function spots(x, y, radius, wide, high) {
  const far = radius + AROUND;
  return [
    [x - wide / 2, y - far - high],
    [x + far, y - high / 2],
    [x - wide / 2, y + far],
    [x - far - wide, y - high / 2],
  ];
}

function drawNames(context, leaders, camera, map, room) {
  const { tone } = map;
  const size = Math.min(16, 12 + Math.max(0, camera.zoom - camera.widest) * 0.6);
  const most = FIRST * MORE ** Math.max(0, camera.zoom - camera.widest);
  context.font = `${size}px ${tone.font}`;
  context.textBaseline = "top";
  context.textAlign = "left";
  context.lineJoin = "round";
  let named = 0;
  for (const { mark, x, y, radius } of leaders) {
    if (named >= most) break;
    const wide = context.measureText(mark.name).width;
    const spot = spots(x, y, radius, wide, size).find(([left, top]) => (
      !isCut(left, wide, camera.wide) && !isCut(top, size, camera.high) && room.take([left - AROUND, top - 2, left + wide + AROUND, top + size + 2])
    ));
    if (!spot) continue;
    written(context, mark.name, ...spot, tone);
    map.names.push({ name: mark.name, left: spot[0], top: spot[1], wide, high: size });
    named += 1;
  }
}

/* Whether the edge of the stage would run through a name. */
function isCut(start, long, edge) {
  return (start < 2 && start + long > 0) || (start < edge && start + long > edge - 2);
}

function written(context, text, left, top, tone) {
  context.lineWidth = 3;
  context.strokeStyle = tone.page;
  context.strokeText(text, left, top);
  context.fillStyle = tone.ink;
  context.fillText(text, left, top);
}

/* How many places stand here: on the circle itself, or on a disc where that is too small. */
function drawNumber(context, gathered, map) {
  const { mark, x, y, others } = gathered;
  const { tone, data } = map;
  const text = String(others.length + 1);
  const look = data.looks[mark.look];
  const isOn = gathered.radius >= discOf(text) && !look.texture && !look.symbol.includes("open");
  if (!isOn) {
    gathered.radius = Math.max(gathered.radius, discOf(text));
    drawDisc(context, x, y, text, tone);
  } else drawFigure(context, x, y, text, look.written, tone);
}

function drawDisc(context, x, y, text, tone) {
  context.beginPath();
  context.arc(x, y, discOf(text), 0, 2 * Math.PI);
  context.fillStyle = tone.page;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = tone.quiet;
  context.stroke();
  drawFigure(context, x, y, text, tone.ink, tone);
}

function drawFigure(context, x, y, text, colour, tone) {
  context.font = `600 11px ${tone.font}`;
  context.fillStyle = colour;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillText(text, x, y + 0.5);
}

function discOf(text) {
  return 7 + 2.6 * text.length;
}
