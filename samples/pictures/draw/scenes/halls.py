"""Rooms that people meet in."""

import math

from canvas import H, W, dark, mix
from nature import tree
from paths import arch, box, curve, limb, oval, poly
from people import SKIN, from_behind, hand, person
from town import in_depth

COATS = ["#28324f", "#3a2c3e", "#4a3a34", "#7a2f3a", "#2f4f5a", "#5a5f6a", "#1f2438", "#8a6a3a"]


def metro_platform(p):
    v = (1060, 520)
    p.wash(0, H, [(0, "#2f3a4a"), (1, "#22262f")])
    for i in range(15):
        t0 = 1 - 0.79 ** i
        tone = mix("#e8e0c8", "#7d8a86", t0 * 0.9) if i % 2 else mix("#d5cfbb", "#75817e", t0 * 0.9)
        k = 1 - t0
        cx, cy = v[0] + (900 - v[0]) * k, v[1] + (650 - v[1]) * k
        rx, ry = 1250 * k, 900 * k
        p.fill([("M", cx - rx, cy + ry), ("L", cx - rx, cy), ("C", cx - rx, cy - ry * 0.95, cx - rx * 0.4, cy - ry, cx,
            cy - ry),
                ("C", cx + rx * 0.4, cy - ry, cx + rx, cy - ry * 0.95, cx + rx, cy), ("L", cx + rx, cy + ry), ("Z",)],
                    tone)
        p.line([("M", cx - rx, cy + ry), ("L", cx - rx, cy), ("C", cx - rx, cy - ry * 0.95, cx - rx * 0.4, cy - ry, cx,
            cy - ry),
                ("C", cx + rx * 0.4, cy - ry, cx + rx, cy - ry * 0.95, cx + rx, cy)], "#2f6a5f", 3 + 22 * k)
    p.glow(v[0], v[1], 700, "#ffe9b8", 0.5)
    for i in range(8):
        k = 0.74 ** i
        x, y = v[0] + (620 - v[0]) * k, v[1] + (60 - v[1]) * k
        p.fill(box(x - 120 * k, y - 10 * k, 240 * k, 24 * k), "#fffbe6")
        p.glow(x, y, 300 * k, "#fff3cc", 0.8)
    p.fill(poly([v, (W + 300, H), (1000, H)]), "#1c1d26")
    p.fill(poly([(v[0] - 14, v[1] + 30), (1120, H), (-700, H), (v[0] - 150, v[1] + 30)]), "#b9b0a0",
        (60, "#5f5c64", 0.7))
    p.mottle(poly([(v[0] - 14, v[1] + 30), (1120, H), (-700, H)]), "#efe6d0", 0.45, 90, 14, 0.3)
    p.fill(poly([(v[0] - 14, v[1] + 32), (1060, H), (1000, H), (v[0] - 18, v[1] + 32)]), "#f0c23a")
    p.fill(poly([(v[0] - 12, v[1] + 32), (1120, H), (1062, H)]), "#e6dfcf")
    p.fill(poly([(v[0] - 12, v[1] + 32), (1120, H), (1200, H)]), "#3c3b45")
    in_depth(p, v, 1050, 120, 1120, 0.3, 0.97, "#dfe5e6", "#6f7f8c", 0, 0)
    in_depth(p, v, 1050, 300, 640, 0.31, 0.97, "#2f8f7a", "#1f5f58", 11, 1, "#fff0b8", "#ffe29a", 0.95, 0.25)
    front = box(1046, 238, 560, 720, 70)
    p.fill(poly([(1095, 940), (1640, 940), (1690, 1070), (1150, 1070)]), "#0f1018", alpha=0.8)
    p.fill(front, "#eef0ec", (0, "#8f9aa4", 0.7))
    p.fill(box(1046, 640, 560, 320, 60), "#2f8f7a", (0, "#1a5650", 0.7))
    p.fill(box(1096, 320, 460, 300, 46), "#18243a")
    p.fill(poly([(1110, 610), (1110, 360), (1260, 330), (1180, 610)]), "#8fb0c4", alpha=0.45)
    with p.clipped(box(1096, 320, 460, 300, 46)):
        person(p, 1400, 800, 400, "wait", -1, "#2a3f6a", skin="#5d3a28", hat=("cap", "#1f2c4c"))
    p.fill(box(1046, 612, 560, 40), "#eef0ec", (0, "#8f9aa4", 0.7))
    p.line(box(1096, 320, 460, 300, 46), "#b9c4c8", 8)
    p.fill(box(1210, 258, 230, 46, 10), "#18243a")
    for i in range(6):
        p.fill(oval(1240 + 34 * i, 281, 10), "#ffb83a")
    for x in (1130, 1520):
        p.fill(oval(x, 740, 44), "#c9d4d4")
        p.fill(oval(x, 740, 32), "#fffde8")
        p.glow(x, 740, 360, "#fff0c0", 1.0)
    p.fill(box(1060, 900, 530, 60, 14), "#20303a")
    p.fill(box(1270, 880, 110, 90, 10), "#3a4a54")
    for x, y, h, pose, f, c, kw in ((880, 660, 130, "stand", 1, "#7a2f3a", {}),
        (820, 690, 150, "walk", -1, "#28406a", {}), (760, 760, 240, "wait", 1, "#c98f3a",
        dict(dress="#5a3a5a", hair_long=True)),
                                    (560, 820, 290, "stand", 1, "#2f5a4f", dict(hat=("cap", "#23262f"))),
                                        (640, 960, 430, "wait", 1, "#b03a3a",
                                        dict(dress="#2b2a44", hair_long=True, skin="#eabf9b")),
                                    (330, 1110, 590, "walk", 1, "#33406a", dict(skin="#8d5a3b"))):
        p.fill(oval(x - h * 0.14, y + 4, h * 0.3, h * 0.035), "#2b2c36", alpha=0.45)
        j = person(p, x, y, h, pose, f, c, "#242631", light="#fff0c4", **kw)
        if h in (590, 240):
            p.fill(box(j["far_hand"][0] - h * 0.07, j["far_hand"][1], h * 0.15, h * 0.13, 6), "#6a4630",
                (0, "#2a1c20", 0.6))


def parliament(p):
    p.wash(0, H, [(0, "#6a4a34"), (1, "#3a2526")])
    p.fill(box(0, 0, W, 560), "#a97c50", (90, "#6a4435", 0.5))
    p.mottle(box(0, 0, W, 560), "#c99a66", 0.3, 20, 160, 0.4)
    for i in range(10):
        x = 10 + i * 190
        if 690 < x + 50 < 1110:
            continue
        p.fill(box(x, 60, 62, 470), "#ecdcb8", (0, "#8f6f55", 0.85))
        p.fill(box(x - 10, 44, 82, 26), "#f6e8c8")
        p.fill(box(x - 10, 520, 82, 26), "#d9c094")
        if x < 1620:
            p.fill(arch(x + 78, 150, 96, 340), "#ffdf9e", (90, "#c98f52", 0.6))
            p.line(poly([(x + 126, 150), (x + 126, 490)], False), "#8f6a48", 5)
            p.line(poly([(x + 78, 300), (x + 174, 300)], False), "#8f6a48", 5)
    p.fill(box(0, 0, W, 50), "#f0e0bc", (90, "#b08a62", 0.6))
    p.fill(box(690, 50, 420, 490), "#7a2a2e", (90, "#3f151f", 0.6))
    for i in range(9):
        p.line(curve([(704 + i * 50, 60), (698 + i * 50, 300), (706 + i * 50, 540)], False), "#4f1a22", 8, 0.6)
    for x, c in ((742, "#2f5f9a"), (1058, "#2f8f5f")):
        p.line(poly([(x, 150), (x, 520)], False), "#d9b45a", 8)
        p.fill(curve([(x, 160), (x + 44, 200), (x + 34, 400), (x + 50, 470), (x - 6, 480), (x - 26, 380),
            (x - 10, 220)]), c, (0, dark(c, 0.6), 0.8))
        p.fill(oval(x, 146, 11), "#f0cf7a")
    p.fill(oval(900, 190, 66), "#d9b45a", (60, "#8a6230", 0.7))
    p.fill(oval(900, 190, 50), "#7a2a2e")
    p.fill(poly([(900 + math.cos(a * 0.628 - 1.57) * (40 if a % 2 == 0 else 17),
        190 + math.sin(a * 0.628 - 1.57) * (40 if a % 2 == 0 else 17)) for a in range(10)]), "#f0cf7a")
    p.fill(box(560, 520, 680, 90), "#8a5a36", (90, "#4f3026", 0.7))
    p.fill(box(545, 508, 710, 20), "#c08a54")
    for x, c in ((720, "#2b2f44"), (900, "#20222f"), (1080, "#4a2c3c")):
        p.fill(box(x - 54, 330, 108, 190, 18), "#4f2a22")
        person(p, x, 690, 330, "wait", 1 if x < 900 else -1, c, skin=p.dice.choice(SKIN))
    p.fill(box(560, 528, 680, 190), "#8a5a36", (90, "#4f3026", 0.7))
    p.fill(box(545, 512, 710, 22), "#c9955c")
    for i in range(6):
        p.line(box(586 + i * 106, 556, 90, 130), "#b07f4c", 4, 0.7)
    person(p, 900, 800, 310, (2, (4, 2), (-5, 0), (74, 20), (40, 60), 0), 1, "#28406a", skin="#8d5a3b",
        hair="#2a1c1c", light="#ffe7b0")
    p.fill(poly([(820, 690), (980, 690), (964, 830), (836, 830)]), "#a06a3c", (0, "#5a3626", 0.7))
    p.fill(box(808, 676, 184, 20), "#d9a566")
    p.line(curve([(870, 680), (880, 640), (894, 632)], False), "#20222a", 5)
    p.fill(oval(900, 845, 620, 60), "#7a2f30")
    p.fill(oval(900, 838, 560, 46), "#96403a")
    for r in range(6):
        rx, ry, cy = 430 + r * 165, 60 + r * 52, 820 + r * 34
        w = 62 + r * 27
        n = int(4 + rx / 62)
        people = []
        for i in range(n):
            a = math.pi * (0.03 + 0.94 * (i + 0.5) / n)
            people.append((900 - math.cos(a) * rx, cy + math.sin(a) * ry))
        band = [(900 - math.cos(math.pi * t / 30) * (rx + 14),
            cy + math.sin(math.pi * t / 30) * ry - w * 0.42) for t in range(31)]
        p.line(poly(band, False), "#5a3524", w * 0.5)
        p.line(poly([(x, y - w * 0.24) for x, y in band], False), "#b57f4a", w * 0.1)
        for x, y in people:
            if -80 < x < W + 80 and y < H + 60:
                p.fill(box(x - w * 0.44, y - w * 0.62, w * 0.88, w * 0.95, w * 0.16), "#6f2529", (90, "#3a141c", 0.6))
                if p.dice.random() < 0.9:
                    from_behind(p, x, y + w * 0.1, w * 0.86, p.dice.choice(COATS),
                        p.dice.choice(["#22191a", "#4a3226", "#8a8078", "#c9c2b8", "#2f2320"]), p.dice.choice(SKIN),
                        "#ffe2a8", p.dice.random() < 0.4)
    p.glow(900, 300, 900, "#ffe2a0", 0.35)


def school_classroom(p):
    p.fill(box(0, 0, W, 820), "#8fb8a8", (0, "#5f8f8a", 0.5))
    p.mottle(box(0, 0, W, 820), "#b5d3bd", 0.35, 90, 60, 0.34)
    p.fill(box(0, 560, W, 260), "#3f7f78", (0, "#2c5a5c", 0.6))
    p.line(poly([(0, 560), (W, 560)], False), "#e9e2c8", 8)
    p.wash(800, H, [(0, "#b58a60"), (1, "#6a4a3a")])
    for i in range(12):
        p.line(poly([(900 + (i - 6) * 150, 800), (900 + (i - 6) * 420, H)], False), "#7a5840", 4, 0.6)
    for x in (30, 290):
        p.fill(box(x, 90, 230, 420), "#f3e8cc")
        p.fill(box(x + 14, 104, 202, 392), "#fff4c8")
        with p.clipped(box(x + 14, 104, 202, 392)):
            p.fill(box(x, 390, 240, 120), "#a8c87a")
            tree(p, x + 120, 430, 300, "#7fae5a", "#4f8050", lumps=16)
        p.line(poly([(x + 115, 104), (x + 115, 496)], False), "#f3e8cc", 10)
        p.line(poly([(x + 14, 300), (x + 216, 300)], False), "#f3e8cc", 10)
    p.fill(box(590, 70, 900, 430), "#8a5f3c", (90, "#5a3a2c", 0.5))
    p.fill(box(610, 90, 860, 390), "#24463c", (0, "#16302c", 0.6))
    p.mottle(box(610, 90, 860, 390), "#4f7a6a", 0.35, 160, 60, 0.35)
    chalk = "#eef4e6"
    p.line(oval(800, 250, 60), chalk, 5)
    p.line(oval(800, 250, 130, 50, -14), chalk, 3, 0.8)
    p.fill(oval(918, 214, 14), chalk)
    p.line(oval(800, 250, 200, 90, -14), chalk, 3, 0.6)
    p.fill(oval(640, 330, 20), chalk)
    p.line(poly([(1050, 400), (1050, 170), (1300, 400), (1050, 400)]), chalk, 5)
    p.line(box(1050, 372, 28, 28), chalk, 3)
    p.line(curve([(1290, 360), (1262, 372), (1256, 398)], False), chalk, 3)
    p.line(curve([(1340, 400), (1345, 320), (1338, 250)], False), chalk, 4)
    p.line(curve([(1342, 320), (1390, 280), (1400, 240), (1356, 270), (1342, 320)]), chalk, 3)
    p.line(curve([(1340, 360), (1296, 330), (1290, 292), (1330, 320), (1340, 360)]), chalk, 3)
    p.fill(box(590, 490, 900, 18), "#a9774c")
    for x, c in ((1540, "#e8a93a"), (1640, "#d6543f"), (1740, "#3f8fb5")):
        p.fill(box(x, 150, 84, 110), "#fbf4e0")
        p.fill(oval(x + 42, 196, 24), c)
        p.fill(box(x + 12, 226, 60, 14), mix(c, "#2f8f5f", 0.6))
    p.fill(box(1530, 400, 300, 160), "#8a5f3c", (90, "#4f3428", .6))
    for i in range(10):
        p.fill(box(1546 + i * 26, 420 - (i % 3) * 8, 20, 100 + (i % 3) * 8),
            p.dice.choice(["#d6543f", "#3f8fb5", "#e8a93a", "#2f8f5f", "#7a4a8a"]))
    person(p, 1010, 860, 560, "point", 1, "#c9503a", skin="#8d5a3b", dress="#e0a83f", scarf=None, hair="#1a1416",
        hair_long=True, light="#fff4cf")
    for x in (40, 300):
        p.beam(poly([(x, 104), (x + 210, 104), (x + 900, H), (x + 350, H)]), (x + 100, 104), (x + 700, H), "#fff2b8",
            0.3)
    for row, (y, s, n) in enumerate(((880, 130, 6), (1010, 172, 5), (1190, 236, 4))):
        for i in range(n):
            x = W * (i + 0.5 + (0.12 if row == 1 else 0)) / n
            if row == 0 and 860 < x < 1160:
                continue
            p.fill(poly([(x - s * 0.85, y - s * 0.55), (x + s * 0.85, y - s * 0.55), (x + s * 0.98, y - s * 0.34),
                (x - s * 0.98, y - s * 0.34)]), "#d9a566", (90, "#a87444", 0.5))
            p.fill(poly([(x - s * 0.5, y - s * 0.53), (x - s * 0.05, y - s * 0.53), (x - s * 0.08, y - s * 0.4),
                (x - s * 0.56, y - s * 0.4)]), "#fbf6e6")
            for d in (-0.9, 0.9):
                p.line(poly([(x + d * s, y - s * 0.34), (x + d * s, y + s * 0.5)], False), "#4a3a34", s * 0.05)
            skin = p.dice.choice(SKIN)
            arm = p.dice.random() < 0.34
            c = p.dice.choice(["#f4f1e6", "#f4f1e6", "#dfe9ee"])
            if arm:
                p.fill(limb((x + s * 0.36, y - s * 0.3), (x + s * 0.5, y - s * 0.95), s * 0.1, s * 0.07), c)
                p.fill(limb((x + s * 0.5, y - s * 0.95), (x + s * 0.48, y - s * 1.25), s * 0.06, s * 0.05), skin)
            from_behind(p, x, y + s * 0.2, s * 0.9, c, "#1c1517", skin, "#fff3c4", p.dice.random() < 0.5)
            p.fill(box(x - s * 0.52, y + s * 0.02, s * 1.04, s * 0.3, 8), "#a0703f", (90, "#5a3a2a", 0.6))


def archive_map(p):
    p.fill(box(0, 0, W, H), "#4a2e22", (150, "#23161a", 0.8))
    p.mottle(box(0, 0, W, H), "#6a4430", 0.5, 260, 10, 0.4)
    sheet = curve([(210, 150), (900, 110), (1600, 150), (1660, 600), (1630, 1080), (900, 1120), (180, 1090),
        (150, 600)], tension=0.1)
    with p.soft(22, 0.7):
        p.fill(curve([(230, 190), (900, 150), (1640, 190), (1700, 620), (1670, 1130), (900, 1170), (200, 1140),
            (180, 620)], tension=0.1), "#120c10")
    p.fill(sheet, "#e9d3a0", (150, "#b08a58", 0.7))
    with p.clipped(sheet):
        p.mottle(sheet, "#c9a468", 0.5, 150, 120, 0.34)
        p.mottle(sheet, "#f7e8bf", 0.4, 120, 90, 0.3)
        land = curve([(150, 200), (420, 180), (560, 260), (520, 380), (640, 430), (700, 560), (610, 640), (660, 760),
            (560, 830), (600, 960), (480, 1060), (150, 1120)], tension=0.8)
        isle = curve([(1150, 640), (1280, 560), (1420, 600), (1500, 700), (1440, 800), (1480, 900), (1330, 960),
            (1220, 900), (1240, 790), (1130, 740)], tension=0.8)
        small = [curve([(950 + dx + math.cos(k * 0.7) * 62 * p.dice.uniform(0.5, 1.3),
            345 + dy + math.sin(k * 0.7) * 46 * p.dice.uniform(0.5, 1.3)) for k in range(9)])
                 for dx, dy in ((0, 0), (130, 70), (-60, 620), (60, -130))]
        far = curve([(1300, 140), (1360, 240), (1480, 260), (1540, 340), (1680, 350), (1680, 120)], tension=0.8)
        p.fill(sheet, "#5f9aa0", alpha=0.5)
        for a in range(16):
            t = a * math.pi / 8
            p.line(poly([(850, 640), (850 + math.cos(t) * 1300, 640 + math.sin(t) * 1300)], False), "#9a5f3f", 2, 0.5)
        for shape in (land, isle, far, *small):
            for k, al in ((34, 0.14), (22, 0.2), (11, 0.35)):
                p.line(shape, "#3f7480", k, al)
            p.fill(shape, "#e6c98a", (140, "#b98a50", 0.5))
            p.line(shape, "#5a3a28", 4)
        for cx, cy, n in ((300, 420, 9), (420, 720, 8), (1350, 720, 6), (1580, 230, 4)):
            for i in range(n):
                x, y = cx + (i % 3) * 58 + (i // 3) * 22, cy + (i // 3) * 46
                p.fill(poly([(x - 26, y + 18), (x, y - 26), (x + 26, y + 18)]), "#c99a5c")
                p.fill(poly([(x, y - 26), (x + 26, y + 18), (x + 4, y + 18)]), "#7a4f35")
                p.line(poly([(x - 26, y + 18), (x, y - 26), (x + 26, y + 18)], False), "#5a3a28", 3)
        p.line(curve([(180, 560), (330, 600), (420, 560), (560, 640), (650, 700)], False), "#3f7480", 5)
        for cx, cy in ((740, 280), (1010, 930)):
            p.fill(curve([(cx - 50, cy), (cx + 50, cy), (cx + 34, cy + 26), (cx - 34, cy + 26)], tension=0), "#6a4028")
            p.line(poly([(cx, cy), (cx, cy - 84)], False), "#5a3a28", 4)
            p.fill(curve([(cx - 36, cy - 70), (cx + 36, cy - 70), (cx + 44, cy - 20), (cx - 44, cy - 20)],
                tension=0.3), "#f7edd0", (0, "#b98a5a", 0.6))
        for k, (r, c1, c2) in enumerate(((120, "#3f6a78", "#d9b45a"), (150, "#a03a2e", "#f3e2b4"))):
            for a in range(4):
                t = a * math.pi / 2 + (0 if k else math.pi / 4)
                for s, c in ((-1, c1), (1, c2)):
                    p.fill(poly([(850, 640), (850 + math.cos(t + s * 0.5) * r * 0.24,
                        640 + math.sin(t + s * 0.5) * r * 0.24), (850 + math.cos(t) * r, 640 + math.sin(t) * r)]), c)
        p.line(oval(850, 640, 88), "#5a3a28", 4)
        p.fill(oval(850, 640, 15), "#d9b45a")
    p.line(curve([(246, 190), (900, 152), (1566, 190), (1622, 600), (1594, 1042), (900, 1080), (218, 1052),
        (190, 600)], tension=0.1), "#7a4f35", 5, 0.7)
    p.glow(1250, 260, 1100, "#ffd98a", 0.55)
    p.fill(box(1500, -40, 36, 200), "#c99a3f", (0, "#6a4522", 0.7))
    p.fill(curve([(1190, 120), (1300, -40), (1720, -40), (1790, 120), (1490, 160)], tension=0.2), "#2f7a5a",
        (90, "#1a4a3c", 0.6))
    p.line(curve([(1190, 120), (1490, 160), (1790, 120)], False), "#f0cf7a", 10)
    p.glow(1480, 170, 420, "#fff0bd", 0.9, 0.4)
    p.fill(poly([(60, -20), (330, -20), (300, 130), (20, 150)]), "#7a2f35", (120, "#3a141f", 0.7))
    p.fill(poly([(20, 150), (300, 130), (302, 152), (24, 176)]), "#f0e2c0")
    x, y, r = 1330, 740, 150
    with p.soft(14, 0.5):
        p.fill(oval(x + 30, y + 40, r * 1.1), "#1a0f14")
    p.line(limb((x + 110, y + 110), (x + 250, y + 270), 1, 1), "#2a1a1c", 44)
    p.line(poly([(x + 104, y + 104), (x + 140, y + 144)], False), "#d9b45a", 30)
    p.fill(oval(x, y, r), "#fff6dc", alpha=0.3)
    with p.clipped(oval(x, y, r)):
        p.fill(oval(x, y, r), "#f2dca4")
        p.fill(curve([(x - 170, y + 60), (x - 60, y + 92), (x + 40, y + 70), (x + 170, y + 110), (x + 170, y + 180),
            (x - 170, y + 180)]), "#6fa8b0")
        p.line(curve([(x - 170, y + 60), (x - 60, y + 92), (x + 40, y + 70), (x + 170, y + 110)], False), "#5a3a28", 6)
        p.fill(poly([(x + 20, y + 60), (x + 76, y - 40), (x + 140, y + 60)]), "#b98a50")
        p.fill(poly([(x - 80, y + 60), (x - 10, y - 70), (x + 66, y + 60)]), "#c99a5c")
        p.fill(poly([(x - 10, y - 70), (x + 66, y + 60), (x + 6, y + 60)]), "#7a4f35")
        p.line(poly([(x - 80, y + 60), (x - 10, y - 70), (x + 66, y + 60)], False), "#5a3a28", 6)
    p.line(oval(x, y, r), "#c99a3f", 20)
    p.line(oval(x, y, r + 4), "#f7dd94", 5, 0.8)
    p.line(curve([(x - 100, y - 60), (x - 60, y - 104), (x - 10, y - 120)], False), "#ffffff", 12, 0.7)
    hand(p, x + 178, y + 178, 0.95, "#c08457", sleeve="#33507a")
    hand(p, 560, 940, 0.95, "#c08457", 12, True, sleeve="#33507a")
