"""To orbit and in it."""

import math

from canvas import H, W, dark, mix
from nature import ridge, sky, smoke, stars
from paths import box, curve, oval, poly
from people import person
from town import windows


def rocket(p):
    sky(p, [(0, "#142a5a"), (0.5, "#5a6aa0"), (0.85, "#f2a878"), (1, "#ffdca0")], 820, "#7f88b4", 0.3)
    stars(p, 300, 90)
    p.wash(780, 960, [(0, "#c98f82"), (1, "#3f5a84")])
    p.mottle(box(0, 790, W, 170), "#ffd9a4", 0.5, 180, 7, 0.3)
    p.fill(curve([(860, 440), (830, 620), (800, 760), (850, 860), (950, 860), (1000, 760), (970, 620), (940, 440)]),
        "#fff0c0")
    smoke(p, 900, 870, 520, 60, "#fff0dc", 1.0, 0, 30, 16)
    with p.soft(10):
        for i in range(90):
            t = p.dice.uniform(-1, 1)
            x, y = 900 + t * 720, 890 - (1 - abs(t)) * 90 * p.dice.random() + p.dice.uniform(-30, 40)
            r = 46 + 70 * (1 - abs(t)) * p.dice.uniform(0.5, 1.2)
            p.fill(oval(x, y, r * 1.2, r), mix("#fff3dc", "#b98f9a", abs(t) * 0.8 + p.dice.uniform(0, 0.2)),
                (110, "#7a5f86", 0.7))
    p.glow(900, 820, 620, "#ff9a4a", 0.5)
    with p.soft(5):
        p.fill(curve([(868, 452), (836, 600), (820, 760), (900, 880), (980, 760), (964, 600), (932, 452)]), "#ff8a2a")
        p.fill(curve([(880, 452), (866, 600), (860, 700), (900, 790), (940, 700), (934, 600), (920, 452)]), "#ffe07a")
        p.fill(curve([(888, 452), (880, 540), (900, 660), (920, 540), (912, 452)]), "#fffbe2")
    p.glow(900, 500, 330, "#ffc46a", 0.6)
    for s in (-1, 1):
        p.fill(poly([(900 + s * 34, 440), (900 + s * 40, 250), (900 + s * 52, 226), (900 + s * 66, 250),
            (900 + s * 70, 450)]), "#e6e2dc", (0, "#5f6a94", 0.9))
        p.fill(poly([(900 + s * 60, 452), (900 + s * 70, 380), (900 + s * 104, 470)]), "#c9432f")
    p.fill(curve([(860, 450), (860, 130), (876, 70), (900, 34), (924, 70), (940, 130), (940, 450)], tension=0.25),
        "#fbf8f0", (0, "#5f6a94", 0.95))
    for y, h, c in ((150, 26, "#c9432f"), (300, 16, "#22305a"), (420, 22, "#22305a")):
        p.fill(box(860, y, 80, h), c, (0, dark(c, 0.6), 0.8))
    p.fill(oval(900, 210, 15), "#22305a")
    for k in range(17):
        y, y2 = 480 + k * 22, 502 + k * 22
        p.line(poly([(1150, y), (1206, y2), (1150, y2), (1206, y)], False), "#3a2f4c", 5)
    for x in (1150, 1206):
        p.line(poly([(x, 420), (x, 870)], False), "#3a2f4c", 9)
    p.line(poly([(1150, 520), (1060, 500)], False), "#3a2f4c", 10)
    p.line(poly([(1178, 420), (1178, 350)], False), "#3a2f4c", 6)
    p.fill(box(1330, 740, 260, 150), "#7a5f76", (0, "#3a2f4c", 0.8))
    windows(p, 1350, 760, 220, 90, 7, 3, "#ffdf9a", "#4a3f5c", 0.5)
    land = ridge(p, 930, 12, 5)
    p.fill(land, "#5a5a50", (90, "#1f2a34", 0.8))
    p.mottle(land, "#c99a62", 0.5, 150, 12, 0.34)
    for _ in range(80):
        x = p.dice.uniform(0, W)
        p.fill(curve([(x - 50, 1010), (x - 24, 968), (x + 20, 966), (x + 56, 1010)]),
            p.dice.choice(["#2a3a3a", "#3a4a40", "#22303a"]))
    p.fill(poly([(-40, 1040), (W + 40, 1020), (W + 40, H + 40), (-40, H + 40)]), "#6a5a4c", (90, "#2a2a3a", 0.8))
    p.mottle(poly([(-40, 1040), (W + 40, 1020), (W + 40, H + 40), (-40, H + 40)]), "#c98f5c", 0.5, 120, 9, 0.34)
    for i, (x, h, pose, c) in enumerate(((180, 250, "point", "#7a2f3a"), (300, 230, "wait", "#2f5f7a"),
        (380, 150, "up", "#c9923a"), (560, 256, "stand", "#3f4a7a"), (690, 240, "up", "#7a4a6a"),
        (1100, 250, "wait", "#2f6a5a"), (1220, 236, "point", "#a04a3a"), (1330, 140, "up", "#d9b25a"),
        (1500, 262, "stand", "#33406a"), (1640, 244, "wait", "#6a3a4a"))):
        person(p, x, 1150 + (i % 3) * 14, h, pose, 1 if x < 900 else -1, mix(c, "#1a1c30", 0.3), "#191c2c",
            light="#ffc27a", skin="#5d4038", hair_long=i % 3 == 1)


def satellite(p):
    p.wash(0, H, [(0, "#03050f"), (1, "#0a1330")])
    stars(p, 1100, 600)
    cx, cy, r = 620, 2500, 1850
    for k, a in ((90, 0.12), (60, 0.18), (36, 0.3), (18, 0.5)):
        p.line(oval(cx, cy, r + k * 0.5), "#6fc4ff", k, a)
    earth = oval(cx, cy, r)
    p.fill(earth, "#1d5fa8", (120, "#06143a", 0.95))
    with p.clipped(earth):
        p.mottle(earth, "#2f86c4", 0.5, 240, 90, 0.4)
        land = curve([(60, 900), (200, 800), (420, 790), (520, 850), (640, 860), (700, 940), (620, 1010), (660, 1100),
            (560, 1240), (0, 1260)], tension=0.8)
        more = curve([(980, 800), (1100, 830), (1240, 900), (1260, 990), (1160, 1010), (1100, 1110), (1000, 1020),
            (940, 900)], tension=0.8)
        for shape in (land, more):
            p.fill(shape, "#4f8a54", (60, "#2f5a3c", 0.6))
            p.mottle(shape, "#c9a768", 0.8, 90, 40, 0.42)
            p.mottle(shape, "#e6cf94", 0.5, 50, 20, 0.2)
        with p.soft(4):
            p.mottle(earth, "#ffffff", 0.95, 200, 30, 0.3)
            p.mottle(earth, "#f4faff", 0.8, 70, 14, 0.22)
        for _ in range(130):
            x = p.dice.gauss(1450, 150)
            p.fill(oval(x, 1050 + (x - 1300) * 0.55 + abs(p.dice.gauss(0, 70)), p.dice.uniform(1.5, 4)), "#ffd98a",
                alpha=0.9)
    p.line(oval(cx, cy, r), "#d4f1ff", 5, 0.8)
    p.fill(oval(180, 180, 44), "#fffbe8")
    p.glow(180, 180, 620, "#fff4cf", 0.9)
    for a in range(8):
        t = a * math.pi / 4 + 0.2
        p.beam(poly([(180, 172), (180 + math.cos(t) * 360, 180 + math.sin(t) * 360), (180, 188)]), (180, 180),
            (180 + math.cos(t) * 360, 180 + math.sin(t) * 360), "#fff8de", 0.6)
    with p.moved(1120, 440, 1.15, -22):
        for s in (-1, 1):
            p.line(poly([(s * 90, 0), (s * 150, 0)], False), "#b9bec8", 12)
            for k in range(3):
                x = s * (150 + k * 132) - (128 if s < 0 else 0)
                p.fill(box(x, -96, 126, 192), "#c9a24a")
                p.fill(box(x + 5, -91, 116, 182), "#20407f", (30 if s < 0 else 60, "#0f1c48", 0.8))
                for i in range(1, 4):
                    p.line(poly([(x + 5 + i * 29, -91), (x + 5 + i * 29, 91)], False), "#7f9fd4", 2.5, 0.8)
                for i in range(1, 6):
                    p.line(poly([(x + 5, -91 + i * 30.3), (x + 121, -91 + i * 30.3)], False), "#7f9fd4", 2.5, 0.8)
                p.fill(poly([(x + 10, -86), (x + 62, -86), (x + 20, 60), (x + 10, 60)]), "#a9c8f4", alpha=0.3)
        p.fill(box(-92, -130, 184, 260, 10), "#d9b25a", (10, "#5a3a22", 0.95))
        p.mottle(box(-92, -130, 184, 260), "#fff0b4", 0.8, 26, 22, 0.3)
        p.mottle(box(-92, -130, 184, 260), "#7a5228", 0.6, 22, 18, 0.3)
        p.fill(box(-92, -36, 184, 60), "#e9edf0", (10, "#6a7488", 0.8))
        p.fill(oval(-30, -6, 20), "#1a2340")
        p.fill(oval(34, -6, 14), "#1a2340")
        p.line(poly([(-40, 130), (0, 196), (40, 130)], False), "#b9bec8", 7)
        p.fill(curve([(-110, 190), (0, 236), (110, 190), (70, 266), (0, 286), (-70, 266)], tension=0.3), "#f4f6f8",
            (20, "#5a6684", 0.9))
        p.fill(oval(0, 192, 110, 20), "#c9d0da", (180, "#6a7488", 0.7))
        p.line(poly([(0, 196), (0, 150)], False), "#b9bec8", 6)
        p.line(poly([(40, -130), (80, -220)], False), "#b9bec8", 6)
        p.fill(oval(82, -226, 10), "#ff6a4a")
        p.glow(82, -226, 60, "#ff5a3a", 0.9)
