"""Offshore and on the coast."""

import math

from canvas import H, W, dark, pale
from nature import cloud, disc, hills, mist, path_of_light, peak, sea, sky, smoke
from paths import arch, box, curve, oval, poly
from people import person
from town import boat, skyline, windows


def _turbine(p, x, y, h, turn, white="#fbf8f0", shade="#7f9ab4"):
    p.fill(poly([(x - h * 0.026, y), (x - h * 0.012, y - h), (x + h * 0.012, y - h), (x + h * 0.026, y)]), white,
        (0, shade, 0.9))
    p.fill(box(x - h * 0.03, y - h * 0.07, h * 0.06, h * 0.07), "#e8b23a", (0, "#9a6a2f", 0.8))
    p.fill(box(x - h * 0.03, y - h * 1.025, h * 0.075, h * 0.045, h * 0.015), white, (90, shade, 0.7))
    for k in range(3):
        a = math.radians(turn + 120 * k)
        tip = (x + math.cos(a) * h * 0.58, y - h + math.sin(a) * h * 0.58)
        n = (-math.sin(a), math.cos(a))
        q = lambda t, s: (x + math.cos(a) * h * 0.58 * t + n[0] * s * h,
            y - h + math.sin(a) * h * 0.58 * t + n[1] * s * h)
        p.fill(curve([(x, y - h), q(0.14, -0.022), q(0.3, -0.03), tip, q(0.4, 0.006), q(0.1, 0.014)], tension=0.3),
            white, (60, shade, 0.6))
    p.fill(oval(x, y - h, h * 0.028), white, (60, shade, 0.7))


def wind_farm(p):
    sky(p, [(0, "#3f7fb4"), (0.6, "#b8d8dc"), (1, "#fbe3b4")], 760, "#f4f4e8", 0.34)
    disc(p, 330, 640, 60, "#fff6d4", 9, 0.7)
    cloud(p, 1380, 230, 620, 130, "#fff8ea", "#b3c4d2")
    cloud(p, 760, 130, 340, 70, "#fff8ea", "#b3c4d2", 8)
    for i in range(9):
        _turbine(p, 120 + i * 205, 762, 190 + (i % 2) * 14, 20 + i * 37, "#e9eef0")
    sea(p, 760, "#7fb4bd", "#1f5f7f", glint="#fff0c0", calm=0.5, waves=420)
    path_of_light(p, 330, 764, 1140, "#fff0c4", 0.4, 200)
    for x, y, h, t in ((560, 850, 520, 12), (1560, 880, 600, 64), (1060, 990, 860, 88)):
        p.fill(oval(x, y, h * 0.06, h * 0.012), "#f4fbf8")
        _turbine(p, x, y, h, t)
        path_of_light(p, x, y, y + h * 0.22, "#eef6f2", 0.14, 40)
    p.fill(box(1010, 938, 110, 12), "#e8b23a")
    p.line(poly([(1012, 938), (1012, 912), (1118, 912), (1118, 938)], False), "#e8b23a", 5)
    x, y = 640, 1090
    p.fill(curve([(x - 240, y - 70), (x - 226, y + 10), (x + 170, y + 14), (x + 270, y - 92), (x + 60, y - 74)],
        tension=0.15), "#d6432f", (95, "#5a1a2a", 0.8))
    p.line(poly([(x - 236, y - 40), (x + 230, y - 46)], False), "#fbf3e0", 10)
    p.fill(box(x - 20, y - 180, 150, 112, 10), "#fbf3e0", (0, "#8f9ab0", 0.8))
    p.fill(box(x - 6, y - 160, 124, 42, 6), "#22344f")
    p.line(poly([(x + 40, y - 180), (x + 40, y - 260)], False), "#e9e4d6", 6)
    for px, c in ((x - 170, "#e8742c"), (x - 110, "#e8742c")):
        person(p, px, y - 66, 120, "wait", 1, c, "#28324f", hat=("helmet", "#fbf3e0"), light="#fff0c4")
    p.fill(curve([(x - 340, y + 26), (x - 200, y + 4), (x + 200, y + 8), (x + 330, y + 30), (x, y + 40)]), "#f4fbf8",
        alpha=0.9)
    p.fill(curve([(x + 180, y + 10), (x + 270, y - 10), (x + 330, y + 26)]), "#ffffff")
    for gx, gy, s in ((860, 380, 1), (930, 430, 0.7), (330, 330, 0.8)):
        p.line(curve([(gx - 46 * s, gy - 12 * s), (gx - 20 * s, gy - 22 * s), (gx, gy), (gx + 20 * s, gy - 22 * s),
            (gx + 46 * s, gy - 12 * s)], False), "#fbfaf4", 6 * s)


def container_ship(p):
    sky(p, [(0, "#6a86b4"), (0.5, "#f0b98a"), (1, "#ffd99a")], 700, "#f9d8b0", 0.34)
    disc(p, 1500, 600, 66, "#fff2c8", 9, 0.8)
    hills(p, 660, 50, 4, "#a58a94", "#d6ab90", foot=720)
    for i in range(5):
        x = 60 + i * 150
        p.line(poly([(x, 700), (x + 16, 480)], False), "#5a4a66", 9)
        p.line(poly([(x + 70, 700), (x + 54, 480)], False), "#5a4a66", 9)
        p.line(poly([(x - 50, 500), (x + 170, 486)], False), "#5a4a66", 11)
        p.line(poly([(x + 30, 400), (x + 30, 490)], False), "#5a4a66", 8)
        p.line(poly([(x - 46, 500), (x + 30, 402), (x + 160, 488)], False), "#5a4a66", 3)
    sea(p, 700, "#c99a86", "#2f4f74", glint="#ffdca0", calm=0.4, waves=420)
    path_of_light(p, 1500, 704, 1190, "#ffe7b0", 0.4, 220)
    # The hull in three-quarter view, bow to the left.
    p.fill(poly([(200, 640), (300, 960), (470, 985), (1700, 930), (1740, 660)]), "#1f3f63", (80, "#0f1e3c", 0.8))
    p.fill(poly([(278, 900), (300, 964), (470, 990), (1706, 936), (1712, 880), (470, 930)]), "#a8392f",
        (80, "#5a1a28", 0.7))
    p.fill(poly([(200, 640), (300, 960), (470, 985), (430, 660)]), "#2f5580", (180, "#16294c", 0.5))
    p.line(poly([(200, 640), (430, 664), (1740, 660)], False), "#f3e6c8", 10)
    tones = ["#c9432f", "#2f6f9a", "#e0a33a", "#2f8f6f", "#d9d2c0", "#8a4a3a", "#5a6f9a", "#b8562f"]
    for i in range(15):
        x = 440 + i * 62
        tall = 5 + (i * 7 % 4)
        for j in range(tall):
            y = 652 - j * 50
            c = p.dice.choice(tones)
            p.fill(box(x, y - 48, 60, 48), c, (60, dark(c, 0.6), 0.5))
            for k in range(1, 7):
                p.line(poly([(x + k * 8.6, y - 44), (x + k * 8.6, y - 4)], False), dark(c, 0.35), 1.8, 0.7)
            p.line(poly([(x, y - 47), (x + 60, y - 47)], False), pale(c, 0.4), 2.5, 0.8)
    p.fill(box(1400, 230, 190, 430), "#f4ead4", (0, "#9a8290", 0.8))
    p.fill(box(1360, 190, 270, 60, 8), "#fbf1dc", (0, "#9a8290", 0.7))
    windows(p, 1366, 204, 258, 28, 14, 1, "#2a3a5a", "#2a3a5a", 1, 0.25)
    windows(p, 1410, 280, 170, 360, 5, 8, "#ffd98a", "#4a4f6e", 0.4, 0.55)
    p.fill(box(1620, 420, 100, 240), "#e0a33a", (0, "#8a4a2a", 0.7))
    p.line(poly([(1490, 190), (1490, 90)], False), "#f4ead4", 9)
    p.line(poly([(1450, 130), (1530, 130)], False), "#f4ead4", 6)
    smoke(p, 1670, 410, 60, 230, "#c9a99a", 0.5, 0.6, 18, 12)
    p.fill(curve([(250, 930), (330, 960), (520, 992), (900, 1000), (520, 1030), (300, 1010), (140, 1040)]), "#fdf1dc",
        alpha=0.95)
    p.fill(curve([(700, 992), (1300, 958), (1760, 936), (1300, 976), (900, 1006)]), "#fdf1dc", alpha=0.75)
    p.fill(curve([(140, 1052), (320, 1020), (560, 1046), (300, 1066)]), "#f3d9bb", alpha=0.8)
    x, y = 1240, 1120
    p.fill(curve([(x - 150, y - 56), (x - 130, y + 16), (x + 120, y + 16), (x + 150, y - 40), (x, y - 44)],
        tension=0.15), "#c9432f", (95, "#5a1a2a", 0.8))
    p.line(poly([(x - 140, y - 20), (x + 136, y - 20)], False), "#20222e", 12)
    p.fill(box(x - 60, y - 120, 96, 78, 6), "#fbf1dc", (0, "#9a8290", 0.8))
    p.fill(box(x - 50, y - 108, 76, 28), "#2a3a5a")
    p.fill(box(x + 50, y - 110, 30, 66), "#20222e")
    p.fill(curve([(x - 220, y + 20), (x, y + 6), (x + 210, y + 20), (x, y + 32)]), "#fdf1dc", alpha=0.9)


def glacier(p):
    sky(p, [(0, "#7fa8c4"), (1, "#e6eeea")], 420, "#f7faf6", 0.4)
    peak(p, 400, 420, 900, 330, "#8a93a4", "#5c6884", "#fbfcfa")
    peak(p, 1350, 420, 1100, 380, "#929aa8", "#606c88", "#fbfcfa", -0.1)
    tongue = curve([(560, 430), (760, 250), (900, 170), (1040, 250), (1240, 430)])
    p.fill(tongue, "#eef5f6", (90, "#9fc3d4", 0.5))
    front = [(-40, 470)]
    x = -40
    while x < W + 40:
        x += p.dice.uniform(26, 70)
        front.append((x, 400 + p.dice.uniform(-44, 40) + abs(x - 900) * 0.03))
    wall = poly([(-40, 830)] + front + [(W + 60, 830)])
    p.fill(poly([(-40, 440)] + [(a, b - 30 - (i % 3) * 16) for i, (a, b) in enumerate(front)] + [(W + 60, 460),
        (W + 60, 520), (-40, 520)]), "#f9fcfb", (90, "#a9cadb", 0.6))
    p.fill(wall, "#bfe3ec", (90, "#3f93b8", 0.75))
    with p.clipped(wall):
        p.mottle(wall, "#f6fcfc", 0.8, 26, 130, 0.36)
        p.mottle(wall, "#2f86b4", 0.7, 22, 150, 0.32)
        p.mottle(wall, "#155f94", 0.6, 14, 110, 0.2)
        for a, b in front:
            if p.dice.random() < 0.8:
                p.line(curve([(a, b), (a + p.dice.uniform(-20, 20), b + 150), (a + p.dice.uniform(-30, 30), 830)],
                    False), p.dice.choice(["#1f6f9f", "#2f86b4", "#e9f7f8"]), p.dice.uniform(3, 11), 0.6)
    with p.soft(2):
        fall = poly([(1010, 430), (1090, 405), (1120, 560), (1180, 830), (1000, 830)])
        p.fill(fall, "#e9f6f8", (0, "#6fb2cc", 0.7))
    for i in range(46):
        s = p.dice.uniform(8, 44)
        bx, by = 1080 + p.dice.gauss(0, 66), 800 - abs(p.dice.gauss(0, 190))
        p.fill(poly([(bx - s, by), (bx - s * 0.3, by - s * 0.8), (bx + s * 0.7, by - s * 0.5), (bx + s, by + s * 0.3),
            (bx, by + s * 0.7)]), "#eef9fa", (60, "#4f9cc0", 0.8))
    sea(p, 826, "#6fa9b8", "#1f4f6c", glint="#eaf7f6", calm=0.5, waves=380)
    with p.soft(10):
        for _ in range(70):
            p.fill(oval(1080 + p.dice.gauss(0, 130), 830 - abs(p.dice.gauss(0, 60)), p.dice.uniform(14, 46)),
                "#f7fdfc", alpha=0.7)
    for k in range(4):
        p.line(curve([(800 - k * 130, 860 + k * 44), (1080, 880 + k * 52), (1360 + k * 120, 858 + k * 44)], False),
            "#cfe8ea", 9 - k, 0.7)
        p.line(curve([(800 - k * 130, 872 + k * 44), (1080, 893 + k * 52), (1360 + k * 120, 870 + k * 44)], False),
            "#1f4f6c", 8, 0.5)
    for x, y, s in ((240, 930, 120), (1640, 960, 150), (1400, 1090, 100), (760, 900, 60), (140, 1130, 170)):
        p.fill(poly([(x - s, y), (x - s * 0.5, y - s * 0.5), (x, y - s * 0.3), (x + s * 0.4, y - s * 0.66),
            (x + s, y)]), "#f3fafa", (30, "#69abc8", 0.85))
        p.fill(oval(x, y + 4, s * 1.05, s * 0.1), "#8fd0d8", alpha=0.7)
    x, y = 560, 1090
    p.fill(curve([(x - 190, y - 52), (x - 160, y + 24), (x + 130, y + 28), (x + 210, y - 70), (x, y - 46)],
        tension=0.2), "#d6432f", (95, "#5a1a2a", 0.7))
    p.line(curve([(x - 190, y - 54), (x, y - 48), (x + 210, y - 72)], False), "#2a2f3e", 13)
    for px, h, c, pose in ((x - 120, 140, "#e8a93a", "sit"), (x - 20, 190, "#2f5f9a", "point"),
        (x + 70, 180, "#e0702f", "wait")):
        person(p, px, y + 6, h, pose, 1, c, "#28324f", hat=("toque", "#c9432f") if pose != "wait" else ("cap",
            "#f4f1e6"), light="#ffffff")
    p.fill(curve([(x - 190, y - 30), (x - 160, y + 24), (x + 130, y + 28), (x + 200, y - 44), (x, y - 20)],
        tension=0.2), "#d6432f", (95, "#5a1a2a", 0.8))
    p.fill(curve([(x - 330, y + 46), (x - 150, y + 22), (x + 120, y + 26), (x + 240, y + 40), (x, y + 48)]), "#e6f4f4",
        alpha=0.8)


def _wave(p, points, tone, foam, foot=H + 30):
    p.fill(poly(points and [(-30, foot)] + points + [(W + 30, foot)]), tone, (90, dark(tone, 0.5), 0.7))
    body = poly([(-30, foot)] + points + [(W + 30, foot)])
    with p.clipped(body):
        p.mottle(body, foam, 0.6, 90, 16, 0.26)
        p.mottle(body, dark(tone, 0.5), 0.5, 110, 20, 0.34)
    for x, y in points:
        if y < sum(v for _, v in points) / len(points) + 4:
            for _ in range(9):
                r = p.dice.uniform(3, 13)
                p.fill(oval(x + p.dice.uniform(-26, 26), y + p.dice.uniform(-6, 12), r * 1.7, r * 0.7), foam,
                    alpha=p.dice.uniform(0.5, 0.95))


def lighthouse(p):
    sky(p, [(0, "#1f2a44"), (0.6, "#4f5f78"), (1, "#b8a48c")], 760, "#2a3450", 0.5, (380, 60))
    for x, y, w, h in ((300, 120, 900, 190), (1350, 90, 900, 220), (900, 250, 700, 130)):
        with p.soft(14):
            for i in range(16):
                p.fill(oval(x + p.dice.gauss(0, w * 0.3), y + p.dice.gauss(0, h * 0.22), w * 0.16, h * 0.24),
                    p.dice.choice(["#2a3450", "#3a4662", "#1f2840", "#56627c"]), (90, "#151c30", 0.6))
    for s, e in (((-60, 60), (-60, 300)), ((W + 60, 30), (W + 60, 250))):
        p.beam(poly([(1180, 258), s, e, (1180, 290)]), (1180, 272), (s[0], (s[1] + e[1]) / 2), "#fff0b8", 0.75)
    p.wash(730, H, [(0, "#5f7a86"), (1, "#12344c")])
    swell = lambda x, n, ph: math.sin(x / W * 6.283 * n + ph) + 0.35 * math.sin(x / W * 6.283 * n * 2.7 + ph * 2)
    wave = lambda y, a, n, ph: [(x, y + a * swell(x, n, ph)) for x in range(-30, W + 60, 30)]
    _wave(p, wave(750, 14, 3, 0.4), "#4a6f80", "#b9ccd0")
    _wave(p, wave(800, 26, 2.4, 2), "#33607a", "#cfdfe0")
    rock = curve([(820, 960), (900, 800), (1010, 740), (1080, 720), (1310, 716), (1400, 770), (1520, 830),
        (1620, 960)], tension=0.3)
    p.fill(rock, "#4a4650", (20, "#1a1a2a", 0.9))
    p.mottle(rock, "#7a727a", 0.5, 46, 40, 0.3)
    p.fill(poly([(1096, 726), (1122, 330), (1238, 330), (1264, 726)]), "#f4ead8", (0, "#56607c", 0.95))
    for a, b in ((0.2, 0.42), (0.62, 0.84)):
        q = lambda t, s: (1180 + s * (84 - 26 * (1 - t) * 1.0) if False else 1180 + s * (58 + 26 * t), 330 + 396 * t)
        p.fill(poly([q(a, -1), q(a, 1), q(b, 1), q(b, -1)]), "#c9382f", (0, "#4a1428", 0.9))
    for y in (450, 560, 640):
        p.fill(arch(1166, y, 28, 44), "#ffd27a" if y == 560 else "#2a2f44")
    p.fill(box(1096, 308, 168, 26), "#2a2f3e")
    for i in range(9):
        p.line(poly([(1104 + i * 19, 308), (1104 + i * 19, 276)], False), "#2a2f3e", 4)
    p.line(poly([(1098, 278), (1262, 278)], False), "#2a2f3e", 5)
    p.fill(box(1134, 226, 92, 84), "#fff6cf")
    for i in range(5):
        p.line(poly([(1134 + i * 23, 226), (1134 + i * 23, 310)], False), "#2a2f3e", 5)
    p.fill(poly([(1118, 228), (1180, 168), (1242, 228)]), "#c9382f", (0, "#4a1428", 0.8))
    p.line(poly([(1180, 170), (1180, 130)], False), "#2a2f3e", 7)
    p.glow(1180, 268, 420, "#fff3c0", 1.0)
    p.fill(box(1290, 640, 170, 120), "#ece2d0", (0, "#56607c", 0.9))
    p.fill(poly([(1276, 644), (1310, 580), (1440, 580), (1474, 644)]), "#7a3434", (0, "#3a1624", 0.8))
    p.fill(box(1324, 674, 34, 42), "#ffcf74")
    p.fill(box(1396, 674, 34, 42), "#ffcf74")
    p.glow(1370, 690, 160, "#ffc062", 0.6)
    for cx, cy, n, spread in ((900, 800, 240, 90), (1540, 850, 190, 70)):
        for _ in range(n):
            a, d = p.dice.uniform(3.3, 6.1), abs(p.dice.gauss(0, 1))
            r = p.dice.uniform(5, 30) / (0.6 + d * 0.6)
            p.fill(oval(cx + math.cos(a) * d * spread * 1.3, cy + math.sin(a) * d * spread * 2.1 + 60, r, r * 0.8),
                p.dice.choice(["#ffffff", "#e6eef0", "#b9ccd4"]), alpha=0.8)
    _wave(p, wave(900, 40, 1.7, 4.2), "#2a5872", "#dfe9ea")
    x, y = 380, 890
    with p.moved(x, y, 1, -12):
        p.line(poly([(-20, -40), (-16, -190)], False), "#2a2f3e", 7)
        p.fill(box(-60, -120, 90, 80, 6), "#ece2d0", (0, "#56607c", 0.8))
        p.fill(box(-50, -106, 70, 28), "#ffcf74")
        p.fill(curve([(-150, -60), (-120, 40), (110, 44), (170, -80), (20, -44)], tension=0.2), "#2f6f8f",
            (95, "#10243c", 0.8))
        p.line(curve([(-150, -60), (20, -44), (170, -80)], False), "#f0e2c0", 9)
        p.line(poly([(-16, -180), (130, -70)], False), "#2a2f3e", 3)
        p.glow(-16, -190, 60, "#ff6a4a", 0.9)
    _wave(p, wave(990, 58, 1.3, 1.2), "#1f4a66", "#e9f1f1")
    _wave(p, wave(1120, 60, 1.6, 3.6), "#143850", "#cfdde0")
    for _ in range(260):
        x, y = p.dice.uniform(0, W), p.dice.uniform(0, H)
        p.line(poly([(x, y), (x - 14, y + 46)], False), "#dfe6ea", 2, 0.25)


def bridge(p):
    sky(p, [(0, "#3a4a84"), (0.45, "#b07fa0"), (0.8, "#f6ae84"), (1, "#ffe0a8")], 760, "#f9c7a4", 0.34)
    disc(p, 860, 690, 66, "#fff4cf", 10, 0.9)
    hills(p, 720, 44, 4, "#7f6f9a", "#c993a0", foot=790)
    skyline(p, 770, 30, 150, "#6f6390", "#56507e", "#ffdf9e", 0.3, width=(36, 80), cell=14)
    mist(p, 690, 90, "#ffd9b4", 0.7)
    p.reflect(770, 430, "#5a5f92", 0.35, 14, 0.9)
    p.mottle(box(0, 770, W, 430), "#3a4478", 0.5, 200, 9, 0.36)
    p.mottle(box(0, 770, W, 430), "#ffd9b0", 0.4, 170, 8, 0.26)
    path_of_light(p, 860, 776, 1180, "#fff0c4", 0.24, 220)
    deck = lambda x: 690 - 130 * math.sin((x + 60) / (W + 120) * math.pi) * 0.5 + (x - 900) * 0.03
    for tx in (560, 1330):
        base, top = 830, 70
        for i in range(1, 15):
            for s in (-1, 1):
                x = tx + s * i * 30 * 1.05
                p.line(poly([(tx, top + 30 + i * 13), (x, deck(x))], False), "#fff2dc" if s < 0 else "#3f3a62", 3.2,
                    0.85)
        for s, c in ((-1, "#e9c9b4"), (1, "#5a4a72")):
            p.fill(poly([(tx + s * 4 - 9, top), (tx + s * 4 + 9, top), (tx + s * 52 + 14, 620),
                (tx + s * 34 + 15, base), (tx + s * 34 - 15, base), (tx + s * 52 - 14, 620)]), c, (90, "#3f3560", 0.6))
        p.fill(box(tx - 50, 560, 100, 20), "#8a6f88")
        p.fill(box(tx - 70, base - 10, 140, 34, 8), "#7a6a86", (90, "#3a3560", 0.7))
        p.glow(tx, top - 6, 60, "#ff6a4a", 0.9)
        p.fill(oval(tx, top - 6, 6), "#ff8a6a")
    road = [(x, deck(x)) for x in range(-60, W + 100, 40)]
    p.line(poly([(x, y + 12) for x, y in road], False), "#3f3a62", 30)
    p.line(poly(road, False), "#e6bfa4", 9)
    for i in range(24):
        x = -20 + i * 80
        p.line(poly([(x, deck(x)), (x, deck(x) - 34)], False), "#3f3a62", 3)
        p.fill(oval(x, deck(x) - 36, 4), "#fff0c0")
        if i % 2:
            c = p.dice.choice(["#c9432f", "#f0e6d4", "#2f4f8a", "#e0a33a"])
            p.fill(box(x + 20, deck(x) - 18, 34, 13, 5), c)
            p.fill(box(x + 26, deck(x) - 27, 20, 11, 4), "#2a2f4a")
    for x in (80, 1700):
        p.fill(box(x, deck(x) + 20, 44, 200), "#7a6a86", (0, "#3a3560", 0.8))
    quay = curve([(-40, 1040), (300, 1060), (620, 1110), (820, 1240), (-40, 1240)])
    p.fill(quay, "#2a2a4c", (-60, "#6a4f6a", 0.5))
    p.line(curve([(-40, 1000), (300, 1020), (640, 1076)], False), "#20203c", 7)
    for i in range(9):
        p.line(poly([(10 + i * 76, 1002 + i * 6), (10 + i * 76, 1054 + i * 7)], False), "#20203c", 6)
    person(p, 200, 1120, 300, "stride", 1, "#d6543f", "#23244a", light="#ffd9a4", skin="#8d5a3b")
    person(p, 440, 1150, 290, "wait", 1, "#3f6a8a", "#23244a", light="#ffd9a4", hair_long=True, skin="#c08457")
    with p.moved(1250, 1010):
        boat(p, 0, 0, 330, "#3a2f52")
        person(p, -30, -4, 190, "haul", 1, "#4a3a5a", "#23244a", light="#ffd9a4", hat=("brim", "#c9a07a"))
        p.line(poly([(20, -90), (150, 60)], False), "#2a2444", 7)
