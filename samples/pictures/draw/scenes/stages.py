"""Music and theatre."""

import math

from canvas import H, W, mix
from nature import hills
from paths import arch, box, curve, limb, oval, poly
from people import SKIN, from_behind, person


def _violin(p, at, s, turn, big=False):
    with p.moved(*at, s, turn):
        p.fill(curve([(-18, -44), (0, -52), (18, -44), (22, -26), (13, -8), (22, 16), (26, 40), (0, 56), (-26, 40),
            (-22, 16), (-13, -8), (-22, -26)]), "#b5602a", (0, "#5a2418", 0.7))
        p.line(poly([(0, 40), (0, -120)], False), "#2a1618", 7)
        p.line(poly([(0, -116), (0, -128)], False), "#6a3420", 11)
        if big:
            p.line(poly([(0, 54), (0, 92)], False), "#8a949f", 4)


def orchestra(p):
    p.fill(box(0, 0, W, 700), "#8a5230", (90, "#5a3020", 0.4))
    for x in range(0, W, 60):
        p.line(poly([(x, 0), (x, 640)], False), "#6a3c26", 4, 0.7)
    for i in range(29):
        h = 330 - abs(i - 14) * 15 + (60 if i % 5 == 2 else 0)
        x = 900 + (i - 14) * 38
        p.fill(poly([(x - 15, 430 - h), (x + 15, 430 - h), (x + 15, 380), (x, 430), (x - 15, 380)]), "#e6cf94",
            (0, "#7a5f34", 0.9))
        p.fill(oval(x, 430 - h, 15, 5), "#3a2a1c")
        p.fill(oval(x, 380, 8, 5), "#3a2a1c")
    p.fill(box(330, 428, 1140, 36), "#c98f4f", (90, "#7a4a2c", 0.6))
    p.fill(box(0, 464, W, 200), "#7a4628", (90, "#4a2a1e", 0.6))
    for x in (250, 640, 1160, 1550):
        p.beam(poly([(x - 20, -20), (x + 20, -20), (x + 270, 900), (x - 270, 900)]), (x, 0), (x, 900), "#ffe9b4", 0.4)
    p.fill(poly([(0, 640), (W, 640), (W, H), (0, H)]), "#c98a4c", (90, "#6a3c26", 0.7))
    for k in range(-10, 11):
        p.line(poly([(900 + k * 90, 640), (900 + k * 260, H)], False), "#a06a38", 3, 0.6)
    black = ["#1f2230", "#262a3a", "#1a1c28"]
    for k in range(4):
        x = 700 + k * 130
        p.fill(curve([(x - 58, 600), (x - 52, 650), (x, 668), (x + 52, 650), (x + 58, 600)], tension=0.5), "#b5602f",
            (0, "#5a2820", 0.8))
        p.fill(oval(x, 600, 60, 15), "#f4ead0")
        p.line(oval(x, 600, 60, 15), "#d9b45a", 4)
        if k % 2 == 0:
            person(p, x + 66, 690, 190, "reach", -1 if k else 1, "#1f2230", "#1a1c28", light="#ffdc9a")
    for x in range(5):
        px = 130 + x * 110
        j = person(p, px, 690, 190, "sit", 1, p.dice.choice(black), "#1a1c28", light="#ffdc9a")
        p.fill(poly([(j["hand"][0] - 10, j["hand"][1] - 36), (j["hand"][0] + 70, j["hand"][1] - 10),
            (j["hand"][0] + 74, j["hand"][1] + 24), (j["hand"][0] - 10, j["hand"][1] - 20)]), "#f0c24a")
    for x in range(5):
        px = 1240 + x * 110
        j = person(p, px, 690, 190, "sit", -1, p.dice.choice(black), "#1a1c28", light="#ffdc9a")
        p.line(poly([(j["hand"][0], j["hand"][1] - 56), (j["hand"][0] - 20, j["hand"][1] + 40)], False), "#2a1a1a", 9)
    for row, (y, h, n) in enumerate(((790, 240, 7), (910, 300, 6), (1050, 370, 5))):
        for i in range(n):
            u = (i + 0.5) / n
            x = 60 + u * 1680
            if abs(x - 900) < 170 + row * 60:
                continue
            f = 1 if x < 900 else -1
            yy = y + abs(x - 900) * 0.06
            p.fill(oval(x, yy + 4, h * 0.3, h * 0.04), "#4a2a1c", alpha=0.5)
            j = person(p, x, yy, h, (0, (86, 84), (74, 70), (66, 50), (64, 62), 8), f, p.dice.choice(black), "#1a1c28",
                p.dice.choice(SKIN), dress=p.dice.choice([None, "#1f2230"]),
                hair=p.dice.choice(["#22181a", "#5a3a26", "#a88a5a", "#8a8078"]), hair_long=p.dice.random() < 0.5,
                light="#ffdc9a")
            s = h / 300
            if i in (0, n - 1) and row:
                _violin(p, (x + f * h * 0.3, yy - h * 0.24), s * 1.7, -10 * f, True)
                p.line(poly([(x + f * h * 0.08, yy - h * 0.3), (x + f * h * 0.52, yy - h * 0.24)], False), "#f0e2c0", 4)
            else:
                nx, ny = j["neck"]
                _violin(p, (nx + f * h * 0.13, ny + h * 0.01), s * 0.9, 78 * f)
                p.line(poly([(nx + f * h * 0.02, ny - h * 0.12), (nx + f * h * 0.26, ny + h * 0.1)], False), "#f0e2c0",
                    4)
            mx = x + f * h * 0.62
            p.line(poly([(mx, yy), (mx, yy - h * 0.34)], False), "#1a1c28", 5)
            p.fill(poly([(mx - h * 0.13, yy - h * 0.34), (mx + h * 0.13, yy - h * 0.34), (mx + h * 0.11, yy - h * 0.5),
                (mx - h * 0.11, yy - h * 0.5)]), "#fbf4e0", (90, "#b9a884", 0.5))
    p.fill(poly([(700, 1120), (1100, 1120), (1150, 1200), (650, 1200)]), "#8a4a2c", (90, "#4a2418", 0.5))
    p.fill(box(650, 1190, 500, 20), "#5a2c1e")
    p.line(poly([(690, 1130), (690, 960), (1110, 960), (1110, 1130)], False), "#d9b45a", 9)
    p.glow(900, 760, 480, "#fff0c4", 0.5)
    x, y = 900, 1150
    p.fill(limb((x - 32, y - 250), (x - 46, y), 44, 28), "#14161f")
    p.fill(limb((x + 32, y - 250), (x + 46, y), 44, 28), "#14161f")
    p.fill(limb((x - 90, y - 440), (x - 220, y - 500), 34, 26), "#1c1f2c")
    p.fill(limb((x - 220, y - 500), (x - 290, y - 640), 26, 19), "#1c1f2c")
    p.fill(oval(x - 298, y - 660, 24, 30, -20), "#d9a27c")
    p.fill(limb((x + 90, y - 440), (x + 210, y - 520), 34, 26), "#1c1f2c")
    p.fill(limb((x + 210, y - 520), (x + 250, y - 680), 26, 19), "#1c1f2c")
    p.fill(oval(x + 254, y - 700, 23, 29, 14), "#d9a27c")
    p.line(poly([(x + 250, y - 700), (x + 330, y - 850)], False), "#fbf4e0", 7)
    p.fill(curve([(x - 100, y - 470), (x - 40, y - 500), (x + 40, y - 500), (x + 100, y - 470), (x + 88, y - 260),
        (x + 70, y - 60), (x + 20, y - 30), (x, y - 190), (x - 20, y - 30), (x - 70, y - 60), (x - 88, y - 260)],
        tension=0.4), "#22263a", (100, "#0f111c", 0.7))
    p.line(curve([(x, y - 190), (x, y - 480)], False), "#0f111c", 4)
    p.line(curve([(x - 102, y - 466), (x - 44, y - 502)], False), "#ffdc9a", 7, 0.8)
    p.line(curve([(x + 102, y - 466), (x + 44, y - 502)], False), "#ffdc9a", 7, 0.8)
    p.fill(limb((x, y - 490), (x, y - 540), 32, 30), "#c48a64")
    p.fill(box(x - 36, y - 520, 72, 22, 8), "#fbf4e0")
    p.fill(oval(x, y - 580, 58, 72), "#d9a27c")
    p.fill(curve([(x - 64, y - 540), (x - 76, y - 600), (x - 40, y - 664), (x + 30, y - 670), (x + 74, y - 610),
        (x + 62, y - 540), (x + 30, y - 520), (x - 30, y - 520)]), "#b9b4ac", (0, "#5f5a5c", 0.8))
    p.line(curve([(x - 66, y - 600), (x - 30, y - 656), (x + 30, y - 662)], False), "#fff0cc", 6, 0.8)


def theatre_stage(p):
    p.fill(box(0, 0, W, H), "#160f22")
    p.fill(box(220, 60, 1360, 800), "#1f3566", (90, "#4a5a9a", 0.7))
    p.mottle(box(220, 60, 1360, 700), "#3f5596", 0.5, 240, 60, 0.36)
    p.glow(1180, 240, 330, "#f4f0d4", 0.7)
    p.fill(oval(1180, 240, 80), "#f7f2d8", (60, "#b9b494", 0.5))
    for _ in range(60):
        p.fill(oval(p.dice.uniform(240, 1560), p.dice.uniform(80, 480), p.dice.uniform(1.5, 3.5)), "#fdf6dc", alpha=0.8)
    hills(p, 640, 40, 5, "#24325c", foot=760)
    for x, h in ((1290, 330), (1420, 420), (1520, 300)):
        p.fill(curve([(x, 790), (x - 44, 660), (x, 790 - h), (x + 44, 660)]), "#1f4a4a", (0, "#10263a", 0.8))
    p.fill(box(300, 330, 380, 480), "#b08a6a", (0, "#5a4460", 0.8))
    for r in range(11):
        for k in range(6):
            p.line(box(306 + k * 64 + (r % 2) * 30 - 30, 336 + r * 43, 64, 43), "#8a6a5a", 3, 0.5)
    p.fill(arch(440, 380, 120, 190), "#ffd88a", (90, "#d98a3f", 0.6))
    p.glow(500, 480, 240, "#ffcf7a", 0.6)
    person(p, 510, 680, 300, "point", 1, "#f4e6c8", skin="#eabf9b", dress="#f4e6c8", hair="#8a4a28", hair_long=True,
        light="#fff3d0")
    p.fill(box(380, 560, 260, 22), "#d9b48a")
    for k in range(9):
        p.fill(curve([(394 + k * 30, 582), (384 + k * 30, 606), (396 + k * 30, 640), (408 + k * 30, 606)]), "#c9a27c",
            (0, "#6a4f5a", 0.7))
    p.fill(box(370, 638, 280, 24), "#c9a27c", (90, "#6a4f5a", 0.6))
    for k in range(70):
        x, y = 310 + p.dice.gauss(20, 26), p.dice.uniform(350, 800)
        p.fill(oval(x, y, 16, 10, p.dice.uniform(0, 180)), p.dice.choice(["#2f6a44", "#4f8a4a", "#24523c"]))
    p.fill(poly([(220, 800), (1580, 800), (1800, 1010), (0, 1010)]), "#b5773f", (90, "#7a4426", 0.6))
    for k in range(-9, 10):
        p.line(poly([(900 + k * 76, 800), (900 + k * 104, 1010)], False), "#8a5630", 4, 0.7)
    p.fill(box(0, 1008, W, 50), "#5a3020", (90, "#2a1620", 0.7))
    for sx, tx in ((420, 510), (1300, 960)):
        p.beam(poly([(sx - 16, 20), (sx + 16, 20), (tx + 210, 930), (tx - 210, 930)]), (sx, 20), (tx, 930), "#fff2c8",
            0.5)
    p.glow(960, 920, 330, "#fff0c0", 0.7, 0.26)
    p.glow(520, 640, 260, "#fff0c0", 0.4)
    p.fill(oval(950, 948, 120, 14), "#4a2a1c", alpha=0.6)
    j = person(p, 950, 945, 430, (-6, (24, 6), (-18, 10), (132, 8), (-30, 20), -16), -1, "#8a2438", "#2a3a6a",
        "#c08457", hair="#22181a", light="#fff3d0", bulk=1.08)
    kx, ky = j["neck"]
    p.fill(curve([(kx - 8, ky + 10), (kx + 50, ky + 30), (kx + 120, ky + 230), (kx + 60, ky + 250),
        (kx + 6, ky + 150)]), "#2f6a7a", (0, "#142f44", 0.7))
    p.fill(curve([(j["head"][0] - 30, j["head"][1] - 22), (j["head"][0], j["head"][1] - 46),
        (j["head"][0] + 40, j["head"][1] - 24)]), "#2f6a7a")
    p.line(curve([(j["head"][0] + 20, j["head"][1] - 30), (j["head"][0] + 60, j["head"][1] - 70),
        (j["head"][0] + 90, j["head"][1] - 64)], False), "#f4e6c8", 8)
    p.fill(oval(*j["hand"], 16), "#d6304a")
    for a in (0, 1.5, 3, 4.5):
        p.fill(oval(j["hand"][0] + math.cos(a) * 13, j["hand"][1] + math.sin(a) * 13, 9), "#e8506a")
    person(p, 1290, 930, 380, "wait", -1, "#5a7a4a", "#6a4a34", "#8d5a3b", hat=("brim", "#8a6a3a"), light="#fff3d0")
    for s in (-1, 1):
        for k in range(8):
            x = (0 if s < 0 else W) - s * k * 46
            wob = 14 * math.sin(k * 1.4)
            lean = (7 - k) * 6
            p.fill(curve([(x, -20), (x - s * 66, -20), (x - s * (66 + wob), 400), (x - s * (50 + lean * 0.2), 700),
                (x - s * (72 + wob), 1016), (x, 1016)], tension=0.5), mix("#b5202e", "#7a1424", (k % 2) * 0.8),
                (0 if s < 0 else 180, "#3a0a18", 0.8))
    for k in range(9):
        x = k * 200 + 100
        p.fill(curve([(x - 112, -30), (x + 112, -30), (x + 104, 90), (x, 176), (x - 104, 90)], tension=0.4), "#b5202e",
            (90, "#3a0a18", 0.6))
        p.line(curve([(x - 102, 92), (x, 174), (x + 102, 92)], False), "#e8b84a", 13)
        for d in range(-4, 5):
            p.line(poly([(x + d * 22, 168 - abs(d) * 18), (x + d * 22, 192 - abs(d) * 18)], False), "#f0cf7a", 4)
    for i in range(15):
        x = 60 + i * 120
        p.fill(arch(x - 22, 1016, 44, 34), "#e8b84a", (90, "#7a4a20", 0.6))
        p.glow(x, 1014, 90, "#ffe7a4", 0.6)
    for row, (y, w, n) in enumerate(((1130, 110, 15), (1230, 150, 11))):
        for i in range(n):
            x = (i + 0.5 + row * 0.3) * W / n
            from_behind(p, x, y, w, "#1a1428", "#120e1c", "#2a1a24", "#e8a85a", i % 3 == 0)
            p.fill(box(x - w * 0.5, y - w * 0.3, w, w, 22), "#3a101c" if row == 0 else "#2a0c18", (90, "#120810", 0.8))
