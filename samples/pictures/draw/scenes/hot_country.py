"""Fire, sand, terraces and lava."""

import math

from animals import beast
from canvas import H, W, dark, mix
from nature import conifer, disc, hills, mist, palm, ridge, sky, stars
from paths import arch, box, curve, oval, poly
from people import person
from town import shadow


def rice_terraces(p):
    sky(p, [(0, "#7fb4c8"), (0.7, "#f3e6c4"), (1, "#fbdca4")], 460, "#fdf6e2", 0.3)
    disc(p, 1340, 250, 58, "#fff6d6", 9, 0.8)
    hills(p, 300, 120, 3, "#93b4b8", "#e3dcc0")
    mist(p, 300, 120, "#fdf1d4", 0.7)
    hills(p, 390, 80, 3, "#5f9484", "#9fb894")
    mist(p, 400, 100, "#fdf1d4", 0.6)
    p.fill(box(0, 430, W, H), "#3f7a4c")
    n = 15
    for i in range(n):
        t = (i / n) ** 1.35
        amp, ph, depth = 14 + 40 * t, i * 0.4, 18 + 52 * t
        knoll = lambda x: 300 * math.exp(-((x - 420) / 470) ** 2) + 150 * math.exp(-((x - 1720) / 420) ** 2)
        bend = lambda x: 0.6 * math.sin(x / W * 7 + ph) + 0.5 * math.sin(x / W * 13 + ph * 1.7)
        edge = [(x, 590 + t * 600 - knoll(x) * (1 - 0.75 * t) + amp * bend(x)) for x in range(-60, W + 100, 40)]
        y = edge[25][1]
        bank = poly([(-60, H + 60)] + edge + [(W + 60, H + 60)])
        p.fill(bank, "#3f6a3a")
        field_path = poly([(x, yy + 4 + 10 * t) for x, yy in edge] + [(x, yy + depth) for x, yy in reversed(edge)])
        wet = i % 3 != 1
        side = poly([(x, yy + depth - 4) for x, yy in edge] + [(x, yy + depth + 24 + 60 * t) for x,
            yy in reversed(edge)])
        p.fill(side, "#55803f", (90, "#24452f", 0.9))
        p.mottle(side, "#8aa04a", 0.5, 24, 30, 0.36)
        if wet:
            p.fill(field_path, "#cfe4dc", (0, "#f7dca0" if i % 2 else "#8fbccc", 0.8))
            p.mottle(field_path, "#5f94a4", 0.5, 120, 10, 0.34)
        for _ in range(int(90 + 120 * t)):
            x = p.dice.uniform(-20, W + 20)
            e = edge[min(len(edge) - 1, max(0, int((x + 60) / 40)))][1]
            yy = e + p.dice.uniform(0.1, 0.95) * depth
            s = 5 + 20 * t
            for k in (-1, 0, 1):
                p.line(poly([(x, yy), (x + k * s * 0.4, yy - s)], False), p.dice.choice(["#3f8a3f", "#8fc44e",
                    "#5fa046"]), 1.5 + 2 * t, 0.9)
        p.line(curve(edge, False), "#d9d07a", 3 + 8 * t, 0.85)
        p.line(curve([(x, yy + 5 + 7 * t) for x, yy in edge], False), "#3f4a2a", 2 + 5 * t, 0.6)
        if i == 2:
            for x, y in ((330, edge[9][1]), (390, edge[11][1])):
                p.fill(box(x - 24, y - 40, 60, 40), "#8a5f3c")
                p.fill(poly([(x - 40, y - 36), (x + 4, y - 84), (x + 50, y - 36)]), "#c99a5a", (0, "#6a4228", 0.7))
        if i in (6, 9):
            for k in range(3):
                x = (420 if i == 6 else 1150) + k * (70 + i * 8)
                person(p, x, edge[int((x + 60) / 40)][1] + depth * 0.8, 60 + i * 13, "bend", 1 if k % 2 else -1,
                    p.dice.choice(["#c9432f", "#2f5f8a", "#e0a33a"]), "#3a3a4a", "#c08457", hat=("cone", "#efd79a"))
    for x, h in ((1640, 520), (1760, 420)):
        palm(p, x, 980, h, "#3f7a44", lean=-0.08)
    for x, y, h, f, c in ((420, 1120, 400, 1, "#c9432f"), (1180, 1170, 420, -1, "#2f5f8a")):
        for k in range(4):
            p.line(oval(x, y - 4, 90 + k * 34, 9 + k * 4), "#f4fbf4", 3, 0.6 - k * 0.12)
        j = person(p, x, y, h, "bend", f, c, "#3a3f52", "#c08457", hat=("cone", "#f2dca4"), light="#fff0c4")
        for k in range(6):
            p.line(curve([j["hand"], (j["hand"][0] + (k - 3) * 7, j["hand"][1] + 26),
                (j["hand"][0] + (k - 3) * 13, j["hand"][1] + 50)], False), "#7fc04a", 5)


def forest_fire_crew(p):
    sky(p, [(0, "#2a1f2e"), (0.35, "#7a3a2c"), (0.7, "#e0702f"), (1, "#ffc45a")], 860)
    disc(p, 1330, 330, 62, "#ffb45a", 5, 0.5)
    with p.soft(16):
        for i in range(70):
            t = p.dice.random()
            x, y = p.dice.uniform(-100, W + 100), 40 + 560 * t
            r = p.dice.uniform(70, 170)
            p.fill(oval(x, y, r * 1.5, r * 0.8), mix("#2f2430", "#d9783a", t * 0.75 + p.dice.uniform(-0.12, 0.12)),
                (110, "#2a1a26", 0.6), alpha=0.75)
    p.fill(oval(1330, 330, 60), "#ffc27a", alpha=0.85)
    p.glow(1330, 330, 330, "#ff9a4a", 0.6)
    for i in range(44):
        x = -20 + i * 43 + p.dice.uniform(-10, 10)
        conifer(p, x, 800 + p.dice.uniform(-10, 20), p.dice.uniform(160, 330), "#7a3526", "#4a2024")
    with p.soft(3):
        for i in range(80):
            x, h = p.dice.uniform(0, W), p.dice.uniform(50, 210)
            y = 830 + p.dice.uniform(-6, 14)
            for s, c in ((1, "#f0622a"), (0.66, "#ffa63a"), (0.36, "#fff0a8")):
                p.fill(curve([(x - h * 0.2 * s, y), (x - h * 0.24 * s, y - h * 0.3 * s),
                    (x + p.dice.uniform(-0.1, 0.1) * h, y - h * s), (x + h * 0.24 * s, y - h * 0.34 * s),
                    (x + h * 0.2 * s, y)]), c, alpha=0.9)
    for x in range(0, W + 1, 300):
        p.glow(x, 820, 420, "#ff8a2f", 0.5, 0.6)
    for x, h in ((70, 720), (240, 520), (1560, 560), (1730, 760)):
        conifer(p, x, 980, h, "#24161e", "#140e18", None, 0.4)
    ground = ridge(p, 905, 18, 3)
    p.fill(ground, "#3a2024", (90, "#140e16", 0.9))
    p.mottle(ground, "#c9582a", 0.5, 160, 9, 0.24)
    hose = [(-40, 1110), (200, 1080), (420, 1120), (640, 1060), (800, 1040)]
    p.line(curve(hose, False), "#8a6a3a", 20)
    p.line(curve([(x, y - 5) for x, y in hose], False), "#ffcf7a", 5, 0.7)
    for x, y, h, pose, f, c in ((330, 1010, 300, "walk", 1, "#c98a2f"), (520, 1010, 310, "carry", 1, "#d69a3a"),
        (1130, 1020, 320, "lean", -1, "#c98a2f"), (1370, 1030, 330, "point", -1, "#b87a2a"),
        (1560, 1040, 340, "lean", -1, "#d69a3a")):
        j = person(p, x, y, h, pose, f, mix(c, "#1a1018", 0.55), "#1a1218", "#4a2a24",
            hat=("helmet", mix("#ffd34a", "#3a1a18", 0.25)), light="#ffb45a", shade="#120a12")
        if pose == "lean":
            a, b = (j["hand"][0] - 60 * f, j["hand"][1] - 120), (j["hand"][0] + f * 50, y)
            p.line(poly([a, b], False), "#120c12", 9)
            p.line(poly([(b[0] - f * 30, b[1] - 18), (b[0] + f * 34, b[1] + 4)], False), "#120c12", 18)
    j = person(p, 780, 1150, 590, (-12, (32, 20), (-22, 8), (64, 24), (56, 30), 0), 1, "#5a3a22", "#1c141a", "#5a3428",
        hat=("helmet", "#e0a93a"), light="#ffc46a", shade="#120a12", bulk=1.1)
    hx, hy = j["hand"]
    p.line(curve([(600, 1080), (700, 960), (hx - 60, hy + 14), (hx + 10, hy)], False), "#8a6a3a", 22)
    p.line(poly([(hx, hy), (hx + 90, hy - 34)], False), "#d9b25a", 20)
    with p.soft(3):
        for k in range(60):
            t = k / 60
            p.fill(oval(hx + 96 + 520 * t, hy - 38 - 300 * t + 330 * t * t + p.dice.gauss(0, 6 + 26 * t), 9 + 26 * t,
                7 + 18 * t), "#ffe9c4", alpha=0.55)
    for _ in range(240):
        x, y = p.dice.uniform(0, W), p.dice.uniform(60, 1060)
        p.fill(oval(x, y, p.dice.uniform(1.5, 4.5)), p.dice.choice(["#ffd27a", "#ff8a3a", "#fff0b8"]),
            alpha=p.dice.uniform(0.4, 1))


def desert_well(p):
    sky(p, [(0, "#4f92bd"), (0.6, "#e3dcb8"), (1, "#f9cf8a")], 520, "#f9f0d4", 0.22)
    disc(p, 260, 300, 66, "#fff8dc", 8, 0.8)
    for y, amp, c, s in ((480, 70, "#e3ae74", "#f3cd92"), (540, 56, "#d69a5a", "#efc27e"),
        (620, 44, "#e6b068", "#b97a4a")):
        path = ridge(p, y, amp, 2.2)
        p.fill(path, c, (0, s, 0.8))
        p.mottle(path, dark(c, 0.2), 0.35, 220, 8, 0.32)
    crest = curve([(-60, 760), (300, 640), (620, 590), (900, 660), (1400, 760), (W + 80, 720), (W + 80, H + 60),
        (-60, H + 60)])
    p.fill(crest, "#e9b871", (90, "#b67a48", 0.7))
    p.mottle(crest, "#f9dca0", 0.5, 240, 9, 0.3)
    p.mottle(crest, "#b9824f", 0.4, 240, 9, 0.28)
    p.fill(curve([(620, 592), (700, 620), (820, 760), (1100, 820), (1400, 762), (900, 662)]), "#b97c4c",
        (180, "#d99a5c", 0.6))
    for i in range(6):
        x = 1180 + i * 92
        beast(p, x, 640 + i * 12, 44 + i * 4, "#8a5f3f", -1, "camel")
    for x, y, h in ((1560, 900, 470), (1690, 930, 380), (1450, 880, 330)):
        shadow(p, x + 120, y + 4, 160, "#6a4230", 0.35, 12)
        palm(p, x, y, h, "#5a7a3f", lean=p.dice.uniform(-0.12, 0.1))
    for x, y, h, c, f, g in ((90, 950, 340, "#c99a66", 1, False), (1425, 955, 330, "#b5825a", -1, False),
        (1560, 1050, 370, "#e3c496", -1, False)):
        p.fill(oval(x + h * 0.4, y + 2, h * 0.9, h * 0.06), "#7a4a34", alpha=0.4)
        j = beast(p, x, y, h, c, f, "camel", "#4a2a34", g, "#fff0c4")
        bx, by = j["back"]
        p.fill(curve([(bx - h * 0.26, by + h * 0.02), (bx, by - h * 0.14), (bx + h * 0.26, by + h * 0.02),
            (bx + h * 0.22, by + h * 0.34), (bx - h * 0.22, by + h * 0.34)], tension=0.3),
            p.dice.choice(["#a8322f", "#2f5f7f", "#7a2f5f"]), (90, "#3a1a2a", 0.6))
        for k in (0.1, 0.24):
            p.line(poly([(bx - h * 0.23, by + h * k), (bx + h * 0.23, by + h * k)], False), "#f0cf7a", h * 0.025)
    p.fill(oval(800, 1090, 330, 46), "#7a4a34", alpha=0.4)
    p.fill(box(560, 930, 440, 150), "#c9a274", (0, "#6a4638", 0.9))
    p.fill(oval(780, 1080, 220, 52), "#a67f5a", (0, "#5a3a34", 0.8))
    p.fill(box(560, 930, 440, 150), "#c9a274", (0, "#6a4638", 0.9))
    for r in range(4):
        for k in range(8):
            x = 572 + k * 54 + (r % 2) * 26
            p.fill(box(x, 944 + r * 36, 46, 28, 9), mix("#d9b687", "#8f6a50",
                p.dice.uniform(0, 0.5) + (x - 560) / 1300), alpha=0.9)
    p.fill(oval(780, 930, 222, 46), "#e6c797")
    p.fill(oval(780, 932, 176, 33), "#2a2434")
    p.fill(oval(780, 944, 150, 20), "#3f7f94")
    p.fill(oval(740, 942, 40, 5), "#bfe4e2")
    for x in (600, 960):
        p.line(poly([(x, 930), (x + (780 - x) * 0.08, 590)], False), "#5a3d2c", 20)
    p.line(poly([(590, 600), (972, 600)], False), "#6a4a34", 22)
    p.fill(oval(780, 630, 44), "#8a6240")
    p.line(oval(780, 630, 44), "#4a3024", 8)
    p.fill(oval(780, 630, 8), "#2a1c1a")
    p.line(poly([(824, 640), (826, 850)], False), "#e9d6a8", 6)
    p.fill(poly([(796, 850), (856, 850), (846, 918), (806, 918)]), "#6a4a3a", (0, "#2a1a20", 0.7))
    p.line(curve([(798, 852), (826, 818), (854, 852)], False), "#3a2a26", 5)
    j = person(p, 470, 1110, 480, "haul", 1, "#28508a", "#28508a", "#744a30", dress="#28508a",
        hat=("turban", "#f4ead2"), light="#fff0c4", bulk=1.1)
    p.line(poly([(736, 640), j["hand"], (j["hand"][0] - 60, j["hand"][1] + 200)], False), "#e9d6a8", 6)
    j = person(p, 1090, 1120, 460, "carry", -1, "#a8386a", "#a8386a", "#5d3a28", dress="#a8386a", scarf="#e0a33a",
        light="#fff0c4")
    p.fill(curve([(j["hand"][0] - 46, j["hand"][1] - 10), (j["hand"][0] - 20, j["hand"][1] - 70),
        (j["hand"][0] + 22, j["hand"][1] - 70), (j["hand"][0] + 46, j["hand"][1] - 10),
        (j["hand"][0], j["hand"][1] + 36)]), "#b5532e", (0, "#5a2430", 0.7))
    person(p, 1230, 1150, 300, "stand", -1, "#e6dcc0", "#6a5a4a", "#5d3a28", light="#fff0c4")
    for x, y in ((640, 1150), (700, 1162), (930, 1150)):
        p.fill(curve([(x - 30, y), (x - 34, y - 44), (x - 12, y - 74), (x + 12, y - 74), (x + 34, y - 44),
            (x + 30, y)], tension=0.4), "#c46a38", (0, "#5a2430", 0.8))
        p.fill(oval(x, y - 74, 15, 5), "#3a1c1c")


def volcano(p):
    sky(p, [(0, "#120f26"), (0.5, "#3a1f3a"), (0.85, "#8a3a34"), (1, "#d9683a")], 800)
    stars(p, 420, 200)
    with p.soft(12):
        for i in range(110):
            t = i / 110
            x, y = 980 + 300 * t * t + p.dice.gauss(0, 50 + 170 * t), 330 - 330 * t + p.dice.gauss(0, 20 + 40 * t)
            r = (50 + 120 * t) * p.dice.uniform(0.6, 1.2)
            p.fill(oval(x, y, r * 1.15, r), mix("#e0602f", "#3a2a40", min(1, t * 1.6 + p.dice.uniform(0, 0.25))),
                (-60, "#1c1428", 0.7), alpha=0.9)
    p.line(poly([(1270, 40), (1220, 110), (1262, 130), (1190, 230)], False), "#f4e6ff", 6)
    p.glow(1230, 130, 190, "#c9b0ff", 0.6)
    cone = [(200, 830), (520, 660), (720, 500), (840, 370), (900, 318), (950, 336), (1010, 330), (1060, 316),
        (1130, 390), (1260, 530), (1480, 690), (1800, 830)]
    p.fill(poly(cone), "#2f2238", (90, "#17122a", 0.7))
    p.mottle(poly(cone), "#5a3040", 0.6, 40, 90, 0.36)
    with p.soft(2):
        for k in range(90):
            a = math.radians(p.dice.uniform(-150, -30))
            d = p.dice.uniform(60, 330)
            p.line(curve([(975, 326), (975 + math.cos(a) * d * 0.6, 326 + math.sin(a) * d),
                (975 + math.cos(a) * d, 326 + math.sin(a) * d * 0.75)], False),
                p.dice.choice(["#ffcf5a", "#ff7a2a", "#fff0b4"]), p.dice.uniform(2, 6), 0.85)
        p.fill(curve([(900, 330), (930, 200), (975, 80), (1020, 210), (1056, 330), (975, 350)]), "#ff7a2a")
        p.fill(curve([(930, 330), (950, 230), (978, 140), (1006, 240), (1030, 330)]), "#ffe28a")
    for pts, w in (([(930, 330), (880, 430), (900, 520), (820, 620), (760, 700), (640, 790)], 26),
        ([(1000, 334), (1020, 430), (990, 520), (1060, 620), (1050, 720), (1120, 830)], 32),
        ([(1050, 330), (1130, 450), (1170, 560), (1290, 660)], 16)):
        for c, s in (("#c9302a", 1.5), ("#ff7a2a", 1.0), ("#ffe28a", 0.4)):
            p.line(curve(pts, False), c, w * s)
    p.glow(975, 300, 620, "#ff8a3a", 0.9)
    p.glow(1050, 620, 420, "#ff6a2a", 0.5)
    p.glow(820, 620, 330, "#ff6a2a", 0.4)
    hills(p, 800, 36, 4, "#241c34", "#120f22", foot=H)
    p.fill(box(0, 850, W, H), "#1f1a2e")
    for row, (y, s, n) in enumerate(((880, 90, 14), (990, 130, 10))):
        for i in range(n):
            x = -40 + i * W / (n - 1.5) + p.dice.uniform(-20, 20)
            h = s * p.dice.uniform(0.8, 1.2)
            wall = mix(p.dice.choice(["#8a5a5a", "#7a5f6a", "#9a6a52"]), "#1f1a2e", 0.35)
            p.fill(box(x, y - h, s * 1.25, h + 40), wall, (0 if x < 975 else 180, "#ffa05a", 0.0))
            p.stipple(box(x, y - h, s * 1.25, h + 40), 180 if x > 975 else 0, "#e0764a", 0.35)
            p.fill(poly([(x - 10, y - h + 3), (x + s * 0.62, y - h - s * 0.5), (x + s * 1.25 + 10, y - h + 3)]),
                "#5a2c34", (90, "#2a1626", 0.6))
            p.line(poly([(x - 8, y - h), (x + s * 0.62, y - h - s * 0.5)] if x > 975 else [(x + s * 0.62,
                y - h - s * 0.5), (x + s * 1.25 + 8, y - h)], False), "#ff9a5a", 4, 0.8)
            for k in (0.2, 0.65):
                p.fill(box(x + s * k, y - h * 0.7, s * 0.24, h * 0.34), p.dice.choice(["#ffd27a", "#ffd27a",
                    "#2a2236"]))
    p.fill(box(380, 640, 110, 300), "#a8766a", (180, "#3a2438", 0.7))
    p.fill(poly([(366, 644), (435, 500), (504, 644)]), "#5a2c34", (180, "#2a1626", 0.7))
    p.line(poly([(435, 500), (435, 450)], False), "#e9c9a4", 6)
    p.line(poly([(418, 468), (452, 468)], False), "#e9c9a4", 6)
    p.fill(arch(415, 680, 40, 70), "#ffcf74")
    p.line(poly([(436, 502), (502, 642)], False), "#ff9a5a", 5)
    p.fill(curve([(-40, 1040), (500, 1020), (1200, 1030), (W + 40, 1050), (W + 40, H + 50), (-40, H + 50)]), "#3a2c3a",
        (90, "#1a1424", 0.8))
    p.mottle(curve([(-40, 1040), (500, 1020), (1200, 1030), (W + 40, 1050), (W + 40, H + 50), (-40, H + 50)]),
        "#c9683f", 0.45, 160, 8, 0.3)
    for x, h, pose, f, kw in ((260, 300, "point", 1, dict(top="#8a3a44", dress="#4a3a5a", scarf="#c9a05a")),
        (400, 330, "wait", 1, dict(top="#3a5a7a", legs="#2a2a40", hat=("brim", "#b98f5a"))),
        (500, 190, "stand", 1, dict(top="#c98a3a", legs="#2a2a40")),
                              (1310, 310, "walk", -1, dict(top="#4a6a5a", legs="#2a2a40", hat=("cap", "#7a3a34"))),
                                  (1440, 300, "carry", -1, dict(top="#7a4a7a", dress="#5a2f4a", hair_long=True)),
                                  (1560, 180, "walk", -1, dict(top="#a8523a", legs="#2a2a40"))):
        p.fill(oval(x, 1152, h * 0.3, h * 0.035), "#120e1a", alpha=0.6)
        j = person(p, x, 1150, h, pose, f, skin="#7a4a34", light="#ff9a5a", shade="#120e20", **kw)
        if pose == "carry":
            p.fill(oval(j["hand"][0], j["hand"][1] - 20, 46, 40), "#c9a074", (0, "#4a2a34", 0.7))
    for _ in range(220):
        p.fill(oval(p.dice.uniform(0, W), p.dice.uniform(100, 1100), p.dice.uniform(1, 3)),
            p.dice.choice(["#ff9a4a", "#c9b0b0", "#8a7a86"]), alpha=0.7)
