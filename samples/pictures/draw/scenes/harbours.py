"""Water and what stands beside it."""

from canvas import H, W, dark, mix, pale
from nature import cloud, hills, palm, path_of_light, sea, sky, stars
from paths import arch, box, curve, oval, poly
from people import person
from town import boat, lamp, skyline, windows


def _ferry(p, x, y, w, hull="#e9e2d2", band="#c8452f", lit="#ffd27a"):
    """Side on, bow to the right: (x, y) is the middle of the waterline."""
    h = w * 0.1
    deck = lambda i, a, b: box(x + w * a, y - h * (1.25 + 0.95 * i), w * (b - a), h * 0.95, 10)
    p.fill(poly([(x - w * 0.5, y - h * 1.3), (x - w * 0.48, y + 6), (x + w * 0.43, y + 6),
        (x + w * 0.54, y - h * 1.45)]), hull,
           (95, "#28324f", 0.85))
    p.fill(poly([(x - w * 0.49, y - h * 0.62), (x - w * 0.485, y - h * 0.36), (x + w * 0.47, y - h * 0.36),
        (x + w * 0.487, y - h * .62)]),
           band)
    for i, (a, b) in enumerate([(-0.46, 0.42), (-0.4, 0.34), (-0.05, 0.24)]):
        p.fill(deck(i + 1, a, b), mix(hull, "#39466b", 0.35), (180, "#222c4a", 0.6))
        n = int((b - a) * 34)
        windows(p, x + w * (a + 0.015), y - h * (1.05 + 0.95 * (i + 1)), w * (b - a - 0.03), h * 0.6, n, 1, lit,
            dark(lit, .5), 0.9, 0.28)
        p.line(poly([(x + w * (a - 0.02), y - h * (1.25 + 0.95 * (i + 1))), (x + w * (b + 0.03),
            y - h * (1.25 + 0.95 * (i + 1)))], False),
               pale(hull, 0.2), 4)
    p.fill(poly([(x - w * 0.3, y - h * 3.1), (x - w * 0.29, y - h * 4.6), (x - w * 0.17, y - h * 4.6),
        (x - w * 0.15, y - h * 3.1)]), band,
           (0, "#4a1720", 0.7))
    p.line(poly([(x + w * 0.1, y - h * 4.1), (x + w * 0.1, y - h * 6)], False), "#d6d3cc", 4)
    for q in (-0.42, -0.1, 0.1, 0.36):
        p.glow(x + w * q, y - h * 2.3, w * 0.16, lit, 0.35)
    p.glow(x + w * 0.1, y - h * 6, 46, "#ffffff", 0.9)
    p.glow(x + w * 0.5, y - h * 1.7, 60, "#7dff9d", 0.8)


def night_ferry(p):
    sky(p, [(0, "#0a1230"), (0.55, "#1d2f5e"), (0.85, "#5b4a72"), (1, "#c5806a")], 600, "#2b3b6d", 0.3)
    stars(p, 420, 240)
    hills(p, 560, 60, 4, "#1a2348", foot=620)
    skyline(p, 610, 60, 210, "#1c2750", "#0f1838", "#ffcf7d", 0.34, width=(50, 110), cell=15)
    for x in (330, 1480):
        p.glow(x, 590, 480, "#ff9d5c", 0.55, 0.6)
    p.reflect(606, 600, "#0d1836", 0.42, 26, 0.8)
    sea_line = box(0, 604, W, 600)
    p.mottle(sea_line, "#0a1330", 0.55, 210, 9, 0.42)
    _ferry(p, 930, 770, 980)
    for q in range(-10, 11):
        path_of_light(p, 930 + q * 46, 776, 1010, "#ffc46b", 0.16, 16)
    path_of_light(p, 1030, 780, 1110, "#ffe6b0", 0.2, 70)
    p.mottle(box(470, 778, 900, 130), "#dfe4ee", 0.5, 90, 9, 0.34)
    p.mottle(box(500, 776, 840, 26), "#c8452f", 0.6, 80, 6, 0.4)
    for k in range(60):
        t = p.dice.random()
        p.fill(oval(460 - 420 * t, 780 + p.dice.gauss(0, 3 + 14 * t), 10 + 30 * t, 2 + 3 * t), "#dfe6f0",
            alpha=0.75 * (1 - t))
    for k in range(30):
        p.fill(oval(1352 + p.dice.uniform(-20, 60), 776 + p.dice.gauss(0, 4), p.dice.uniform(6, 20), 3), "#f4f4ee",
            alpha=0.8)
    p.fill(poly([(0, 1075), (760, 1110), (820, 1200), (0, 1200)]), "#1a1d36", (-60, "#7a5560", 0.5))
    p.glow(500, 1090, 520, "#ffb868", 0.5, 0.35)
    for x in (90, 420, 700):
        p.fill(box(x, 1030 + x * 0.05, 34, 60, 8), "#0b1126")
        p.line(curve([(x + 17, 1046 + x * 0.05), (x + 150, 1086 + x * .04), (x + 300, 1050 + x * 0.06)], False),
            "#0b1126", 6)
    lamp(p, 585, 1112, 420, "#ffd893", "#0a0f20")
    person(p, 250, 1110, 270, "wait", 1, "#3a4f86", "#1c2444", light="#ffb877", skin="#7a5140")
    person(p, 345, 1112, 250, "stand", 1, "#b03a48", "#232a4a", light="#ffb877", skin="#8a5d48", hair_long=True)
    person(p, 480, 1116, 262, "point", 1, "#c9a24a", "#232a4a", light="#ffc88f", skin="#7a5140", hat=("cap", "#7a3f38"))


def court_harbour(p):
    sky(p, [(0, "#6ba0bd"), (0.6, "#f0d9ae"), (1, "#f6c98c")], 640, "#fff3d8", 0.34)
    cloud(p, 640, 270, 470, 120, "#fff0d4", "#d9a98c")
    cloud(p, 260, 130, 380, 100, "#fdebcf", "#d7ab94", 7)
    hills(p, 600, 40, 3, "#8fa3b5", "#a9b3b4", foot=700)
    sea(p, 640, "#7fb3bb", "#2f6a80", glint="#ffe9ba", calm=0.45)
    path_of_light(p, 300, 650, 1100, "#ffe7b4", 0.3, 200)
    for x, y, s, hull in ((200, 760, 150, "#a33b2c"), (430, 850, 210, "#27506b"), (120, 980, 280, "#d9b25a")):
        p.line(poly([(x, y - 20), (x + 4, y - s * 1.15)], False), "#4a3a30", s * 0.022)
        p.fill(poly([(x + 8, y - s * 1.1), (x + 8, y - s * 0.25), (x + s * 0.5, y - s * 0.25)]), "#f7ead0",
            (0, "#c49a76", 0.6))
        boat(p, x, y, s, hull)
    rock = poly([(560, 1200), (640, 960), (760, 830), (900, 760), (W, 740), (W, H)])
    p.fill(rock, "#b18a63", (180, "#5b4450", 0.7))
    p.mottle(rock, "#6d4f49", 0.5, 50, 80, 0.36)
    for i in range(9):
        y = 760 + i * 26
        p.fill(poly([(840 - i * 22, y), (1640 + i * 12, y), (1650 + i * 12, y + 26), (820 - i * 22, y + 26)]),
               mix("#f3e1bf", "#c39f7d", i / 14), (180, "#8d6c66", 0.35))
        p.line(poly([(840 - i * 22, y), (1640 + i * 12, y)], False), "#fff4d9", 3)
    p.fill(box(850, 330, 780, 430), "#caa27a", (0, "#6f5460", 0.6))
    for i in range(7):
        p.fill(box(900 + i * 98, 420, 70, 330), "#6a4c50")
        if i == 3:
            p.fill(arch(1196, 520, 66, 230), "#2f2634")
    for i in range(8):
        x = 858 + i * 98
        p.fill(box(x, 410, 44, 340), "#fbe9c6", (0, "#a37b6b", 0.85))
        p.fill(box(x - 8, 396, 60, 18), "#fdf0d3")
        p.fill(box(x - 9, 742, 62, 20), "#f4dfb8")
        for k in (13, 25):
            p.line(poly([(x + k, 420), (x + k, 738)], False), "#d3af88", 2.5, 0.7)
    p.fill(box(832, 330, 816, 70), "#fae7c3", (90, "#b78e75", 0.6))
    p.fill(poly([(815, 332), (1240, 160), (1665, 332)]), "#fbeac9", (0, "#b98f78", 0.5))
    p.fill(poly([(910, 318), (1240, 190), (1570, 318)]), "#d8b389", (0, "#8f6b62", 0.6))
    p.line(poly([(1240, 215), (1240, 305)], False), "#8c6448", 8)
    p.line(poly([(1165, 240), (1315, 240)], False), "#8c6448", 7)
    for x in (1165, 1315):
        p.fill(curve([(x - 30, 272), (x, 290), (x + 30, 272), (x, 276)]), "#8c6448")
        p.line(poly([(x - 28, 272), (x, 240), (x + 28, 272)], False), "#8c6448", 3)
    palm(p, 1716, 800, 330, "#4e6a45", lean=0.06)
    for x, y, h, top, pose, f in ((930, 820, 96, "#2c3450", "walk", 1), (975, 824, 92, "#7a2f35", "walk", 1),
        (1240, 790, 84, "#20232e", "stand", -1),
                                  (1480, 880, 112, "#2d3f54", "walk", -1), (1420, 930, 120, "#c98f42", "stride", -1)):
        p.fill(oval(x + 40, y + 2, 50, 6), "#5b4450", alpha=0.4)
        person(p, x, y, h, pose, f, top, "#262a38")
