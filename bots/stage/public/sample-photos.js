/** Draws what a grid worker might photograph, for drills. Chance moves everything a little: no two are alike. */

export const samples = { smoke: '焚烧冒烟', straw: '秸秆堆放', water: '污水外排', clean: '整改之后' }

const width = 960
const height = 720

/** @param {'smoke' | 'straw' | 'water' | 'clean'} name @returns {string} a JPEG as a data: URL */
export function drawSample(name) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  // Mirrored as often as not, so that two pictures of one kind are told apart.
  if (Math.random() < 0.5) {
    pen.translate(width, 0)
    pen.scale(-1, 1)
  }
  const horizon = between(270, 350)
  sky(pen, horizon)
  field(pen, horizon)
  scenes[name](pen, horizon)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  caption(pen, samples[name])
  return canvas.toDataURL('image/jpeg', 0.86)
}

const scenes = { smoke, straw, water, clean }

function sky(pen, horizon) {
  const light = pen.createLinearGradient(0, 0, 0, horizon)
  light.addColorStop(0, `hsl(${between(200, 215)} 45% 66%)`)
  light.addColorStop(1, 'hsl(40 40% 88%)')
  pen.fillStyle = light
  pen.fillRect(0, 0, width, horizon)
  // Sun and clouds stand elsewhere each time: what compares photos must not take two of them for one.
  puff(pen, between(0, width), between(40, 200), 360, 'hsl(45 80% 95%', 0.9)
  for (let n = 0; n < 9; n += 1)
    puff(pen, between(0, width), between(20, 190), between(50, 150), 'hsl(210 20% 97%', 0.55)
  for (const [tone, rise] of [
    ['hsl(205 18% 68%)', 70],
    ['hsl(170 16% 55%)', 34],
  ]) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(0, horizon)
    const phase = between(0, 6)
    for (let x = 0; x <= width; x += 24)
      pen.lineTo(
        x,
        horizon - rise * (0.5 + 0.3 * Math.sin(x / 120 + phase) + 0.2 * Math.sin(x / 41 + phase * 2)),
      )
    pen.lineTo(width, horizon)
    pen.fill()
  }
}

function field(pen, horizon) {
  const ground = pen.createLinearGradient(0, horizon, 0, height)
  ground.addColorStop(0, 'hsl(75 25% 58%)')
  ground.addColorStop(1, `hsl(${between(60, 85)} 28% 36%)`)
  pen.fillStyle = ground
  pen.fillRect(0, horizon, width, height - horizon)
  pen.strokeStyle = 'hsl(60 20% 28% / 0.25)'
  for (let n = -12; n <= 12; n += 1) {
    pen.lineWidth = 3
    pen.beginPath()
    pen.moveTo(width / 2 + n * 40, horizon)
    pen.lineTo(width / 2 + n * 190, height)
    pen.stroke()
  }
  blades(pen, horizon)
}

function blades(pen, horizon) {
  for (let n = 0; n < 900; n += 1) {
    const y = horizon + (height - horizon) * Math.random() ** 0.7
    const size = 3 + ((y - horizon) / (height - horizon)) * 14
    const x = between(0, width)
    pen.strokeStyle = `hsl(${between(55, 95)} ${between(20, 40)}% ${between(30, 58)}% / 0.7)`
    pen.lineWidth = size / 7
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + between(-4, 4), y - size)
    pen.stroke()
  }
}

function smoke(pen, horizon) {
  const x = between(280, 620)
  const y = horizon + between(70, 150)
  const drift = between(-1.5, 1.5)
  pen.fillStyle = 'hsl(25 30% 14%)'
  pen.beginPath()
  pen.ellipse(x, y + 14, 170, 26, 0, 0, 7)
  pen.fill()
  for (let n = 0; n < 60; n += 1)
    puff(
      pen,
      x + between(-130, 130),
      y - between(0, 40),
      between(14, 44),
      `hsl(${between(14, 44)} 95% 55%`,
      0.5,
    )
  for (let n = 0; n < 150; n += 1) {
    const rise = Math.random() ** 0.8
    const grey = 30 + rise * 42
    puff(
      pen,
      x + drift * rise * 260 + between(-60, 60) * (0.5 + rise * 2),
      y - 30 - rise * (y + 20),
      30 + rise * 95,
      `hsl(30 5% ${grey}%`,
      0.24,
    )
  }
}

function straw(pen, horizon) {
  for (let pile = 0; pile < 3; pile += 1) {
    const x = 190 + pile * 280 + between(-50, 50)
    const y = horizon + 150 + pile * 55 + between(-20, 20)
    const size = 130 + pile * 28
    puff(pen, x, y + 8, size * 1.25, 'hsl(50 30% 12%', 0.5)
    for (let n = 0; n < 900; n += 1) {
      const side = between(-1, 1)
      const top = (1 - side * side) * Math.random()
      stalk(pen, x + side * size, y - top * size * 0.9, between(14, 40))
    }
  }
}

function stalk(pen, x, y, length) {
  const angle = between(-0.9, 0.9)
  pen.strokeStyle = `hsl(${between(36, 50)} ${between(40, 65)}% ${between(42, 74)}%)`
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x + Math.cos(angle) * length, y + Math.sin(angle) * length)
  pen.stroke()
}

function water(pen, horizon) {
  const far = between(380, 560)
  channel(pen, horizon, far, 'hsl(95 18% 22%)', 'hsl(45 40% 20%)')
  const [x, y] = [far - 150, horizon + 130]
  pen.fillStyle = 'hsl(60 22% 26%)'
  pen.beginPath()
  pen.moveTo(x, y + 18)
  pen.bezierCurveTo(x + 70, y + 10, x + 90, y + 90, x + 60, y + 170)
  pen.lineTo(x + 190, y + 190)
  pen.bezierCurveTo(x + 170, y + 80, x + 110, y - 20, x, y - 22)
  pen.fill()
  pen.fillStyle = 'hsl(210 6% 60%)'
  pen.fillRect(x - 130, y - 34, 140, 66)
  pen.fillStyle = 'hsl(30 20% 18%)'
  pen.beginPath()
  pen.ellipse(x + 8, y - 1, 15, 33, 0, 0, 7)
  pen.fill()
  for (let n = 0; n < 90; n += 1)
    puff(pen, x + between(40, 330), y + between(120, 300), between(4, 16), 'hsl(48 25% 84%', 0.4)
}

function clean(pen, horizon) {
  channel(pen, horizon, between(380, 560), 'hsl(205 42% 62%)', 'hsl(200 45% 46%)')
  for (let n = 0; n < 9; n += 1) {
    const y = horizon + 20 + n * n * 3.4
    const size = 14 + n * 7
    const x = 60 + (n % 3) * 60 + between(-30, 30)
    pen.fillStyle = 'hsl(28 30% 28%)'
    pen.fillRect(x - size / 12, y - size, size / 6, size)
    for (let leaf = 0; leaf < 16; leaf += 1)
      puff(
        pen,
        x + between(-0.6, 0.6) * size,
        y - size - between(0, 1) * size,
        size * 0.5,
        `hsl(${between(95, 130)} 35% ${between(30, 45)}%`,
        0.8,
      )
  }
}

function channel(pen, horizon, far, top, bottom) {
  const flow = pen.createLinearGradient(0, horizon, 0, height)
  flow.addColorStop(0, top)
  flow.addColorStop(1, bottom)
  pen.fillStyle = flow
  pen.beginPath()
  pen.moveTo(far - 20, horizon)
  pen.lineTo(far + 24, horizon)
  pen.bezierCurveTo(far + 120, horizon + 120, far + 260, horizon + 240, far + 330, height)
  pen.lineTo(far - 260, height)
  pen.bezierCurveTo(far - 160, horizon + 220, far - 90, horizon + 120, far - 20, horizon)
  pen.fill()
}

/** A soft spot; the colour comes without its closing bracket, the alpha is put in here. */
function puff(pen, x, y, radius, colour, alpha) {
  const soft = pen.createRadialGradient(x, y, 0, x, y, radius)
  soft.addColorStop(0, `${colour} / ${alpha})`)
  soft.addColorStop(1, `${colour} / 0)`)
  pen.fillStyle = soft
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

function caption(pen, word) {
  pen.font = '26px sans-serif'
  pen.fillStyle = 'rgb(0 0 0 / 0.45)'
  pen.fillRect(0, height - 48, width, 48)
  pen.fillStyle = '#fff'
  // In the middle: a square cut of several photos leaves out the sides.
  pen.textAlign = 'center'
  pen.fillText(`演练示例 · ${word}`, width / 2, height - 15)
}

function between(low, high) {
  return low + Math.random() * (high - low)
}
