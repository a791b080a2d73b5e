"""Dry land, mountains and what people build there."""

from canvas import H, W, dark, pale
from nature import cloud, disc, grass, hills, peak, rocks, sky, smoke, stars
from paths import box, curve, oval, poly
from people import person
from town import shadow


def telescope(p):
    sky(p, [(0, "#0a0f2b"), (0.5, "#1a2a5a"), (0.8, "#4c5b8c"), (1, "#d59a7c")], 880)
    with p.moved(900, 380, 1, -28):
        for w, c, a in ((1500, "#5a6aa8", 0.35), (1300, "#9a8ac0", 0.3), (1150, "#f0d0c0", 0.22)):
            p.glow(0, 0, w, c, a, 0.16 if w > 1200 else 0.07)
    stars(p, 860, 900)
    for _ in range(300):
        t = p.dice.uniform(0, 1)
        p.fill(oval(250 + 1250 * t + p.dice.gauss(0, 70), 760 - 720 * t + p.dice.gauss(0, 60), p.dice.uniform(0.8, 2)),
            "#fff1dc", alpha=.7)
    hills(p, 800, 70, 4, "#4d5480", "#c58c7e", foot=900)
    with p.soft(16):
        for i in range(34):
            p.fill(oval(p.dice.uniform(-50, W + 50), 900 + p.dice.uniform(-50, 60), p.dice.uniform(120, 260),
                p.dice.uniform(26, 48)),
                   p.dice.choice(["#8f92b8", "#a9a0bc", "#7680ac"]), (90, "#4a5488", 0.7))
    mount = curve([(-50, H + 30), (-20, 1010), (300, 950), (640, 900), (760, 868), (1320, 862), (1450, 905),
        (1640, 985), (W + 60, 1050), (W + 60, H + 30)])
    p.fill(mount, "#20264a", (100, "#0b1028", 0.9))
    p.mottle(mount, "#3a4272", 0.4, 70, 20, 0.3)
    p.fill(box(800, 640, 470, 230), "#b9bdd4", (0, "#2b3260", 0.95))
    for i in range(6):
        p.line(poly([(835 + i * 78, 650), (835 + i * 78, 866)], False), "#6a719c", 3, 0.6)
    p.fill(box(784, 622, 502, 34), "#d5d6e4", (0, "#3c4474", 0.95))
    dome = [("M", 790, 624), ("C", 790, 440, 900, 300, 1035, 300), ("C", 1170, 300, 1280, 440, 1280, 624), ("Z",)]
    p.fill(dome, "#e6e4ea", (8, "#2d3566", 1.0))
    for k in (0.2, 0.4, 0.62, 0.82):
        x = 790 + 490 * k
        p.line([("M", x, 624), ("C", x, 470, 1035 + (x - 1035) * 0.7, 360, 1035 + (x - 1035) * 0.12, 302)], "#8d93b4",
            2.5, 0.6)
    slit = [("M", 900, 624), ("C", 905, 500, 925, 380, 965, 312), ("C", 1000, 296, 1040, 296, 1075, 306),
        ("C", 1042, 380, 1030, 500, 1030, 624), ("Z",)]
    p.fill(slit, "#141024", (-90, "#120f26", 0.6))
    with p.clipped(slit):
        p.glow(965, 640, 330, "#ff5a3a", 0.8)
        p.fill(poly([(925, 640), (975, 400), (1045, 412), (1015, 640)]), "#3a3350", (0, "#15112a", 0.8))
        p.line(poly([(932, 600), (978, 402)], False), "#ff9d70", 5)
        p.fill(oval(1010, 404, 36, 11, 9), "#cfe3ff")
        for y in (470, 540):
            p.line(poly([(958 - (y - 470) * 0.2, y), (1036 - (y - 470) * 0.1, y + 10)], False), "#8a5a5c", 6)
    p.line(slit[:-1], "#f4f2f2", 5, 0.8)
    p.fill(box(1270, 760, 230, 110), "#8d93b8", (0, "#262d58", 0.9))
    p.fill(box(1330, 796, 40, 74), "#ffb35c")
    p.glow(1350, 830, 160, "#ff8f4a", .7)
    p.fill(box(1410, 790, 50, 34), "#ffc878")
    for x, y, h, pose in ((600, 990, 150, "stand"), (670, 985, 142, "point")):
        person(p, x, y, h, pose, 1, "#141a38", "#0d122a", light="#ff9d70", skin="#3c2c3a")
    p.line(poly([(545, 990), (560, 920), (575, 990)], False), "#0d122a", 5)
    p.line(poly([(535, 935), (590, 895)], False), "#0d122a", 12)


def geothermal_plant(p):
    sky(p, [(0, "#6f9bb4"), (0.5, "#f3d9a4"), (1, "#f7b672")], 620, "#fff0cf", 0.3)
    disc(p, 1480, 300, 54, "#fff3cf", 8, 0.7)
    for y, h, c, s in ((470, 70, "#b79aa0", "#d9b59c"), (560, 60, "#96788a", "#b5928e")):
        hills(p, y, h, 3, c, s)
    scarp = poly([(-20, 420), (120, 400), (330, 430), (420, 500), (560, 560), (640, 640), (-20, 720)])
    p.fill(scarp, "#7a5f70", (0, "#a7807a", 0.6))
    p.mottle(scarp, "#5a4660", 0.5, 20, 90, 0.4)
    ground = hills(p, 690, 24, 3, "#b98a4c", "#6e5535", marks="#8d6a3c")
    p.mottle(ground, "#ddb367", 0.5, 140, 14, 0.34)
    for x, w, h, k in ((430, 300, 900, 0.25), (760, 330, 760, 0.3), (1120, 360, 820, 0.34)):
        smoke(p, x, 640, w * 0.5, h * 0.62, "#fff3e0", 0.9, k, 34, 12)
    for x, h in ((360, 150), (690, 190), (1050, 170)):
        for d in (0, 78):
            p.fill(poly([(x + d, 700), (x + d + 12, 700 - h), (x + d + 58, 700 - h), (x + d + 70, 700)]), "#d9d5cc",
                (0, "#5f5866", 0.9))
    p.fill(box(500, 580, 210, 150), "#c9c3bb", (0, "#6c6270", 0.8))
    p.fill(box(490, 566, 230, 22), "#9c3f30")
    p.fill(box(810, 610, 250, 130), "#e3dccd", (0, "#786b74", 0.8))
    p.fill(box(800, 596, 270, 20), "#3c5a72")
    for i in range(6):
        p.fill(box(830 + i * 38, 650, 22, 30), "#4a4a60")
    for y0, y1, w in ((820, 760, 26), (905, 815, 40), (1030, 900, 62)):
        pts = [(-60, y0)]
        x, y = -60, y0
        n = 4
        for i in range(n):
            x2 = 200 + 420 * i + (y0 - 820) * 0.5
            pts += [(x2, y0 + (y1 - y0) * (i + 0.4) / n)]
            if i == 1:
                pts += [(x2, pts[-1][1] - w * 3.4), (x2 + w * 5, pts[-1][1] - w * 3.5), (x2 + w * 5, pts[-1][1])]
        pts += [(W + 60, y1)]
        for x, yy in ((k * 190 + 60, 0) for k in range(10)):
            t = (x + 60) / (W + 120)
            yy = y0 + (y1 - y0) * t
            p.fill(box(x - w * 0.2, yy, w * 0.4, w * 1.7), "#57485a")
            p.fill(oval(x + 20, yy + w * 1.7, w * 1.1, w * 0.2), "#4a3a30", alpha=0.5)
        for ww, c, dy in ((w, "#8b8792", 0), (w * 0.66, "#c9c6c6", -w * 0.08), (w * 0.22, "#fff6e2", -w * 0.24)):
            p.line(poly([(a, b + dy) for a, b in pts], False), c, ww)
        for k in range(14):
            x = k * 140 + 20
            t = (x + 60) / (W + 120)
            if not (620 < x < 1100):
                p.line(poly([(x, y0 + (y1 - y0) * t - w * 0.5), (x, y0 + (y1 - y0) * t + w * 0.5)], False), "#77727e",
                    w * 0.13)
    for x, y, h in ((1500, 830, 300), (1690, 790, 200)):
        p.line(curve([(x, y), (x + 8, y - h * 0.4), (x - 20, y - h * 0.75)], False), "#3a2b26", h * 0.05)
        p.line(curve([(x + 6, y - h * 0.4), (x + 60, y - h * 0.75)], False), "#3a2b26", h * 0.03)
        for dx, dy, w in ((-20, -0.8, 0.5), (60, -0.86, 0.42), (20, -0.98, 0.4)):
            p.fill(oval(x + dx, y + h * dy, h * w, h * 0.09), "#5d6a3a", (90, "#33402e", 0.8))
    grass(p, 1050, H, ["#d7a850", "#8d6a35", "#f0cf7c", "#6a5530"], 700, 60)
    for x, h, c, f in ((1180, 300, "#e0862e", -1), (1290, 285, "#2f5a7a", -1)):
        shadow(p, x + 60, 1112, 110, "#3d2a24")
        person(p, x, 1110, h, "point" if f == 1 or x == 1290 else "stand", f, c, "#33384a", skin="#5d3a28",
            hat=("helmet", "#fff1d0"), light="#ffe2ac")


def lithium_flats(p):
    sky(p, [(0, "#3f7fb0"), (0.7, "#b5d6dc"), (1, "#f4ead4")], 470, "#f4fbfb", 0.3)
    cloud(p, 330, 200, 460, 110, "#ffffff", "#b9cfd8", 8)
    cloud(p, 900, 150, 300, 70, "#ffffff", "#b9cfd8", 6)
    peak(p, 520, 470, 820, 250, "#a98d94", "#75658a", "#f8f4ee")
    peak(p, 1280, 470, 980, 300, "#b08c86", "#6c5f86", "#fbf6ee", -0.1)
    hills(p, 462, 18, 5, "#8d7c8c", foot=480)
    p.wash(466, H, [(0, "#f1ece2"), (1, "#fffaf0")])
    p.mottle(box(0, 466, W, 740), "#d5dbe0", 0.6, 150, 12, 0.4)
    v = (1010, 440)
    def ground(u, d):
        y = 466 + 760 * d ** 1.55
        return (v[0] + (u - 0.5) * (360 + 3300 * d ** 1.5), y)
    colours = ["#2fa7a4", "#6cc5b0", "#d9d06a", "#3f8fb5", "#9ad1b8", "#e3b557", "#57b6c4", "#c6d88a"]
    rows = [0.04, 0.12, 0.22, 0.34, 0.49, 0.68, 0.92]
    for r in range(6):
        for k in range(9):
            u0, u1, d0, d1 = k / 9 + 0.006, (k + 1) / 9 - 0.006, rows[r], rows[r + 1] - 0.014
            c = colours[(k * 3 + r * 5 + (k * r) % 3) % 8]
            quad = [ground(u0, d0), ground(u1, d0), ground(u1, d1), ground(u0, d1)]
            p.fill(poly([(x, y + 5 + 6 * r) for x, y in quad]), "#b8b4ac")
            p.fill(poly(quad), c, (90, dark(c, 0.35), 0.45))
            p.mottle(poly(quad), pale(c, 0.55), 0.5, 120, 8 + r, 0.28)
            p.line(poly(quad), "#ffffff", 2 + r * 1.5, 0.9)
    p.fill(poly([(1035, 470), (1052, 470), (1280, H), (1000, H)]), "#efe6d4", (90, "#c9bca6", 0.5))
    for a in (0.25, 0.75):
        p.line(poly([(1036 + 16 * a, 470), (1000 + 280 * a, H)], False), "#c2b49c", 5, 0.7)
    p.fill(oval(1180, 935, 130, 16), "#6d7380", alpha=0.5)
    p.fill(box(1090, 800, 150, 110, 10), "#e5e2d8", (0, "#8d8a92", 0.7))
    p.fill(poly([(1240, 910), (1240, 826), (1278, 832), (1300, 872), (1304, 910)]), "#c9432f", (90, "#7a2230", .7))
    p.fill(poly([(1248, 872), (1248, 836), (1274, 840), (1290, 872)]), "#22344a")
    for x in (1120, 1262):
        p.fill(oval(x, 912, 27), "#23242c")
        p.fill(oval(x, 912, 12), "#a9a7a8")
    with p.soft(9, 0.7):
        for i in range(8):
            p.fill(oval(1060 - i * 16, 900 - i * 5, 30 + i * 6, 16 + i * 4), "#f7efe0")
    for x, h, c, pose, f in ((640, 330, "#e8742c", "lean", 1), (410, 300, "#2b5a80", "stand", 1)):
        p.fill(oval(x + 100, 1130, 150, 13, -4), "#5d7080", alpha=0.5)
        j = person(p, x, 1128, h, pose, f, c, "#34445c", skin="#8d5a3b", hat=("helmet", "#ffd34d"), light="#fff6dd")
        if pose == "lean":
            p.line(poly([(j["hand"][0] - 60, j["hand"][1] - 150), (j["hand"][0] + 60, 1120)], False), "#6a4c3a", 8)
    for x in (1500, 1640):
        p.fill(poly([(x - 70, 700), (x, 640), (x + 70, 700)]), "#ffffff", (0, "#a9b4c4", 0.8))


def canal(p):
    sky(p, [(0, "#4a8fc0"), (0.7, "#bcd9dc"), (1, "#f6e3bd")], 560, "#eef6f0", 0.25)
    cloud(p, 1020, 190, 460, 110, "#ffffff", "#c6d2d2", 9)
    peak(p, 900, 610, 900, 250, "#dfbf9e", "#b08c88")
    peak(p, 330, 600, 1000, 420, "#c58d64", "#7d5560", lean=0.2)
    peak(p, 1450, 610, 1200, 480, "#b87a56", "#6f4a5a", "#f9efe0", lean=-0.15)
    ground = hills(p, 600, 12, 3, "#cfa06a", "#9c6f48")
    p.mottle(ground, "#a87a50", 0.5, 130, 18, 0.4)
    p.mottle(ground, "#ecc78f", 0.5, 110, 16, 0.3)
    left = curve([(-60, 660), (500, 640), (700, 690), (430, 780), (300, 960), (180, 1240), (-60, 1240)])
    p.fill(left, "#7d9a4a", (120, "#4a6a3c", 0.6))
    with p.clipped(left):
        for i in range(13):
            p.line(curve([(620 - i * 18, 668 + i * 3), (240 - i * 44, 830 + i * 26), (-60, 920 + i * 50)], False),
                p.dice.choice(["#a9c262", "#55743c", "#c4cf78"]), 5 + i, .8)
    right = curve([(980, 640), (1860, 640), (1860, 980), (1500, 900), (1180, 800), (1000, 720)])
    p.fill(right, "#8fa650", (90, "#5d7a40", 0.6))
    with p.clipped(right):
        for i in range(10):
            p.line(curve([(1060 + i * 40, 655), (1260 + i * 70, 740 + i * 8), (1860, 800 + i * 20)], False),
                p.dice.choice(["#b7c86c", "#61803f"]), 5, 0.8)
    lip = _bend(1.0)
    p.fill(lip, "#e6d6ba", (0, "#a58a70", 0.6))
    water = _bend(0.72)
    p.fill(water, "#3f9aa5", (90, "#1d5f78", 0.7))
    p.mottle(water, "#a7d8d2", 0.7, 90, 9, 0.3)
    p.mottle(water, "#c58d64", 0.45, 120, 14, 0.25)
    p.mottle(water, "#14506a", 0.5, 130, 10, 0.3)
    p.line(water, "#fff2d4", 4, 0.7)
    for x in (690, 826, 962):
        p.fill(box(x, 700, 22, 170), "#8a8f94", (0, "#4a505c", 0.8))
    for x in (712, 848):
        p.fill(box(x, 770, 114, 84), "#8b3a30", (90, "#4a2030", 0.7))
        p.line(poly([(x + 57, 770), (x + 57, 676)], False), "#3a3f4a", 8)
        p.line(curve([(x + 30, 676), (x + 57, 666), (x + 84, 676)], False), "#3a3f4a", 9)
    p.fill(box(670, 700, 334, 20), "#c9c6bd", (90, "#6a737c", 0.6))
    with p.soft(3):
        for _ in range(70):
            p.fill(oval(p.dice.uniform(705, 965), p.dice.gauss(872, 10), p.dice.uniform(8, 20), 5), "#f4fbf6",
                alpha=0.8)
    for x, y, h in ((200, 700, 170), (90, 720, 210), (330, 690, 130), (1500, 700, 150), (1640, 715, 190),
        (1740, 720, 160)):
        p.fill(curve([(x, y), (x - h * 0.1, y - h * 0.5), (x, y - h), (x + h * 0.1, y - h * 0.5)]), "#4d7043",
            (0, "#2b4a38", 0.9))
    for x, y, h, pose, f, kw in ((330, 1080, 380, "lean", 1, dict(top="#b03a3a", legs="#3a3f52",
        hat=("brim", "#e3c68a"))),
                                 (1390, 1000, 300, "walk", -1, dict(top="#3b4d8a", dress="#a8386a",
                                     hat=("brim", "#5a3a2e"), hair_long=True))):
        shadow(p, x + 40, y + 2, h * 0.3, "#4a3020", 0.4)
        j = person(p, x, y, h, pose, f, skin="#8d5a3b", light="#ffe7bd", **kw)
        if f == 1:
            p.line(poly([(j["hand"][0] - 70, j["hand"][1] - 190), (j["hand"][0] + 80, y - 10)], False), "#6a4630", 9)
            p.fill(poly([(j["hand"][0] + 64, y - 40), (j["hand"][0] + 104, y - 46), (j["hand"][0] + 112, y + 12),
                (j["hand"][0] + 76, y + 14)]), "#7a7f88")
    rocks(p, 1500, 1800, 1120, 60, "#c59668", "#7a5546", 8)
    grass(p, 1130, H, ["#7d8a40", "#b9a050", "#5a6a35"], 260, 46)


def _bend(width):
    """The canal's bend, as a share of its full width."""
    k = lambda x, y, w: ((x - w * width, y), (x + w * width, y))
    spine = [(900, 606, 12), (930, 650, 26), (985, 700, 48), (930, 765, 84), (820, 850, 130), (810, 950, 190),
        (900, 1060, 260), (1010, 1240, 350)]
    both = [k(*s) for s in spine]
    return curve([a for a, _ in both] + [b for _, b in reversed(both)])
