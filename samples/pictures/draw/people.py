"""Figures: a skeleton of angles, dressed. Angles are degrees from straight down, forwards positive."""

import math

from canvas import dark, mix, pale
from paths import curve, limb, oval, poly

SKIN = ["#8d5a3b", "#5d3a28", "#d9a27c", "#c08457", "#eabf9b", "#744a30"]

# lean, (thigh, knee) near and far, (upper arm, elbow) near and far, head tilt
POSES = {
    "stand": (2, (4, 2), (-5, 0), (10, 14), (-6, 12), 0),
    "wait": (0, (6, 4), (-3, 0), (20, 75), (15, 70), 6),
    "walk": (6, (26, 6), (-20, 16), (-24, 16), (24, 26), 0),
    "stride": (10, (34, 8), (-26, 24), (-32, 30), (34, 36), 0),
    "sit": (-4, (86, 84), (80, 74), (34, 46), (28, 50), 4),
    "sitread": (6, (86, 84), (80, 74), (26, 84), (30, 84), 22),
    "lean": (26, (10, 6), (-8, 4), (52, 34), (60, 24), 16),
    "bend": (64, (14, 18), (-6, 8), (14, 10), (26, 6), 20),
    "reach": (4, (8, 4), (-8, 2), (112, 16), (84, 20), -8),
    "up": (-2, (6, 2), (-6, 2), (160, 10), (150, 14), -14),
    "carry": (-4, (18, 8), (-14, 10), (34, 78), (30, 82), 0),
    "point": (0, (5, 2), (-6, 0), (88, 6), (-8, 14), 0),
    "kneel": (24, (70, 118), (4, 88), (46, 30), (58, 20), 24),
    "haul": (-18, (30, 26), (-12, 4), (80, 12), (72, 14), -4),
    "squat": (30, (112, 140), (104, 136), (50, 20), (62, 14), 18),
}


def _step(start, angle, length, facing):
    a = math.radians(angle)
    return (start[0] + math.sin(a) * length * facing, start[1] + math.cos(a) * length)


def _leg(hip, pose, h, facing):
    knee = _step(hip, pose[0], h * 0.245, facing)
    return hip, knee, _step(knee, pose[0] - pose[1], h * 0.25, facing)


def _arm(shoulder, pose, h, facing, lean):
    elbow = _step(shoulder, pose[0] + lean * 0.3, h * 0.165, facing)
    return shoulder, elbow, _step(elbow, pose[0] + lean * 0.3 + pose[1], h * 0.155, facing)


def person(p, x, y, h, pose="stand", facing=1, top="#35507a", legs="#2b2f3a", skin=None, hair="#22191a", dress=None,
           hat=None, scarf=None, cuffs=None, light=None, shade="#141a33", shoes="#1c1b22", hair_long=False, bulk=1.0,
           bare=False):
    """(x, y) is the ground under the body; returns the joints, so that hands can hold things."""
    skin = skin or p.dice.choice(SKIN)
    lean, near, far, arm1, arm2, tilt = POSES[pose] if isinstance(pose, str) else pose
    if dress and abs(near[0]) < 60:  # a long skirt shortens the step
        near, far = (near[0] * 0.5, near[1] * 0.7), (far[0] * 0.5, far[1] * 0.7)
    hip0 = (0.0, 0.0)
    legs_at = [_leg(hip0, near, h, facing), _leg(hip0, far, h, facing)]
    lift = max(legs_at[0][2][1], legs_at[1][2][1]) + h * 0.03
    dx, dy = x, y - lift
    put = lambda q: (q[0] + dx, q[1] + dy)
    hip = put(hip0)
    neck = _step(hip, 180 - lean, h * 0.325, facing)
    near_leg, far_leg = ([put(q) for q in leg] for leg in legs_at)
    near_arm = _arm((neck[0] - facing * h * 0.012, neck[1] + h * 0.03), arm1, h, facing, lean)
    far_arm = _arm((neck[0] + facing * h * 0.03, neck[1] + h * 0.03), arm2, h, facing, lean)
    w = h * bulk
    side = 180 if facing > 0 else 0

    def draw_arm(arm, colour):
        p.fill(limb(arm[1], arm[2], w * 0.023, w * 0.018), skin if cuffs or bare else colour)
        p.fill(limb(arm[0], arm[1], w * 0.036, w * 0.028), colour)
        p.fill(oval(*_step(arm[2], 0, 0, 1), h * 0.021, h * 0.024), skin)

    def draw_leg(leg, colour):
        p.fill(limb(leg[1], leg[2], w * 0.036, w * 0.024), colour)
        p.fill(limb(leg[0], leg[1], w * 0.056, w * 0.038), colour)
        foot = leg[2]
        p.fill(oval(foot[0] + facing * h * 0.022, foot[1] + h * 0.015, h * 0.042, h * 0.018), shoes)

    draw_arm(far_arm, dark(top, 0.3))
    if dress:
        draw_leg(far_leg, dark(skin, 0.3))
        draw_leg(near_leg, skin)
    else:
        draw_leg(far_leg, dark(legs, 0.3))
        draw_leg(near_leg, legs)
    a = math.radians(180 - lean)
    ax, ay = math.sin(a) * facing, math.cos(a)
    at = lambda along, across: (hip[0] + ax * along * h + -ay * across * w, hip[1] + ay * along * h + ax * across * w)
    torso = curve([at(-0.03, -0.062), at(0.12, -0.066), at(0.27, -0.088), at(0.315, -0.05), at(0.335, 0),
                   at(0.315, 0.05), at(0.27, 0.086), at(0.12, 0.066), at(-0.03, 0.064), at(-0.05, 0)])
    p.fill(torso, top, (side, shade, 0.55))
    if light:
        rim = [at(0.02, 0.058 * facing), at(0.14, 0.062 * facing), at(0.265, 0.08 * facing), at(0.31, 0.046 * facing)]
        p.line(curve(rim, False), light, max(1.4, min(h * 0.01, 5)), 0.75)
    if dress:
        skirt = _lap(hip, near_leg, h, w, facing) if near[0] > 60 else _skirt(at, near_leg, far_leg, h, w)
        p.fill(skirt, dress, (side, shade, 0.55))
    head = _step(neck, 180 - lean * 0.5 - tilt, h * 0.085, facing)
    p.fill(limb(neck, head, h * 0.028, h * 0.026), dark(skin, 0.22))
    r = h * 0.062
    p.fill(oval(head[0], head[1], r * 0.86, r * 1.1), skin, (side, dark(skin, 0.5), 0.5))
    if h > 330:
        _face(p, head, r, facing, skin)
    _headwear(p, head, r, facing, hair, hat, scarf, hair_long, shade)
    draw_arm(near_arm, mix(top, "#ffffff", 0.06))
    if light:
        p.line(curve([(head[0] + facing * r * 0.75, head[1] + r * 0.5), (head[0] + facing * r * 0.85, head[1] - r * .1),
                      (head[0] + facing * r * 0.5, head[1] - r * 0.9)], False), light,
               max(1.3, min(h * 0.008, 4)), 0.75)
    return {"hand": near_arm[2], "far_hand": far_arm[2], "head": head, "hip": hip, "neck": neck, "r": r,
            "knee": near_leg[1]}


def _skirt(at, near_leg, far_leg, h, w):
    knees = (near_leg[1][0] + far_leg[1][0]) / 2
    hem_y = max(near_leg[2][1], far_leg[2][1]) - h * 0.05
    feet = sorted((near_leg[2][0], far_leg[2][0]))
    return curve([at(0.11, -0.064), at(0.11, 0.064), (knees + w * 0.1, near_leg[1][1]), (feet[1] + w * 0.075, hem_y),
                  (feet[0] - w * 0.075, hem_y), (knees - w * 0.1, near_leg[1][1])])


def _lap(hip, leg, h, w, f):
    """A skirt that sits: along the thigh and down the shin."""
    (hx, hy), (kx, ky), (fx, fy) = hip, leg[1], leg[2]
    return curve([(hx - f * w * 0.07, hy - h * 0.09), (hx + f * w * 0.05, hy - h * 0.07),
                  (kx + f * w * 0.01, ky - h * 0.052), (kx + f * w * 0.055, ky - h * 0.005),
                  (fx + f * w * 0.06, fy - h * 0.05), (fx - f * w * 0.075, fy - h * 0.04),
                  (kx - f * w * 0.075, ky + h * 0.06), (hx - f * w * 0.06, hy + h * 0.055)], tension=0.35)


def _face(p, head, r, f, skin):
    x, y = head
    p.fill(curve([(x + f * r * 0.7, y - r * 0.15), (x + f * r * 1.02, y + r * 0.2), (x + f * r * 0.7, y + r * 0.34)],
        tension=0.2), skin)
    p.fill(oval(x + f * r * 0.48, y - r * 0.06, r * 0.085, r * 0.11), "#1a1418")
    p.line(curve([(x + f * r * 0.32, y - r * 0.26), (x + f * r * 0.5, y - r * 0.33), (x + f * r * 0.68, y - r * 0.25)],
        False), "#1a1418", r * 0.075)
    p.line(curve([(x + f * r * 0.42, y + r * 0.56), (x + f * r * 0.58, y + r * 0.6), (x + f * r * 0.72, y + r * 0.54)],
        False), dark(skin, 0.55), r * 0.07)
    p.fill(oval(x - f * r * 0.12, y + r * 0.1, r * 0.13, r * 0.2), dark(skin, 0.2))


def _headwear(p, head, r, facing, hair, hat, scarf, hair_long, shade):
    x, y = head
    f = facing
    if scarf:
        p.fill(curve([(x - f * r * 1.1, y + r * 1.5), (x - f * r * 1.15, y - r * 0.2), (x - f * r * 0.4, y - r * 1.25),
                      (x + f * r * 0.55, y - r * 1.1), (x + f * r * 0.72, y - r * 0.45), (x + f * r * 0.3, y + r * 0.2),
                      (x + f * r * 0.45, y + r * 1.2), (x - f * r * 0.2, y + r * 1.9)]), scarf,
               (180 if f > 0 else 0, shade, 0.5))
        return
    if hair:
        low = 1.6 if hair_long else 0.45
        p.fill(curve([(x - f * r * 0.75, y + r * low), (x - f * r * 1.05, y - r * 0.1), (x - f * r * 0.6, y - r * 1.15),
                      (x + f * r * 0.4, y - r * 1.22), (x + f * r * 0.85, y - r * 0.55), (x + f * r * 0.3, y - r * 0.5),
                      (x - f * r * 0.1, y + r * 0.05), (x - f * r * 0.25, y + r * low)]), hair)
    if not hat:
        return
    kind, colour = hat
    if kind == "cap":
        p.fill(curve([(x - f * r, y - r * 0.35), (x - f * r * 0.7, y - r * 1.25), (x + f * r * 0.5, y - r * 1.3),
                      (x + f * r * 0.9, y - r * 0.5), (x + f * r * 1.5, y - r * 0.35), (x, y - r * 0.35)]), colour)
    elif kind == "brim":
        p.fill(oval(x, y - r * 0.55, r * 1.9, r * 0.36, -4 * f), dark(colour, 0.15))
        p.fill(curve([(x - r * 0.95, y - r * 0.6), (x - r * 0.75, y - r * 1.45), (x + r * 0.75, y - r * 1.45),
                      (x + r * 0.95, y - r * 0.6)]), colour)
    elif kind == "cone":
        p.fill(curve([(x - r * 2, y - r * 0.1), (x, y - r * 1.7), (x + r * 2, y - r * 0.1), (x, y - r * 0.25)],
                     tension=0.0), colour, (180, shade, 0.5))
    elif kind == "helmet":
        p.fill(curve([(x - r * 1.15, y - r * 0.2), (x - r * 0.95, y - r * 1.25), (x, y - r * 1.55),
                      (x + r * 0.95, y - r * 1.25), (x + r * 1.2, y - r * 0.2), (x, y - r * 0.4)]), colour)
    elif kind == "turban":
        p.fill(oval(x - f * r * 0.1, y - r * 0.75, r * 1.2, r * 0.72, -12 * f), colour,
            (180 if f > 0 else 0, shade, 0.4))
        p.line(curve([(x - r * 0.9, y - r * 0.5), (x, y - r * 0.9), (x + r * 0.9, y - r * 0.9)], False),
            dark(colour, 0.3),
               r * 0.14)
    elif kind == "toque":
        p.fill(curve([(x - r, y - r * 0.4), (x - r * 1.2, y - r * 1.5), (x, y - r * 1.9), (x + r * 1.2, y - r * 1.5),
                      (x + r, y - r * 0.4)]), colour)


def from_behind(p, x, y, w, coat, hair, skin, light=None, long=False, shade="#141a33"):
    """Somebody seated with their back to us: (x, y) is the middle of the shoulders' foot, w their breadth."""
    p.fill(curve([(x - w * 0.5, y), (x - w * 0.47, y - w * 0.42), (x - w * 0.18, y - w * 0.62),
        (x + w * 0.18, y - w * 0.62),
                  (x + w * 0.47, y - w * 0.42), (x + w * 0.5, y)], tension=0.4), coat, (100, shade, 0.6))
    p.fill(limb((x, y - w * 0.55), (x, y - w * 0.75), w * 0.11, w * 0.1), dark(skin, 0.2))
    p.fill(oval(x, y - w * 0.9, w * 0.2, w * 0.25), skin)
    p.fill(oval(x, y - w * 0.93, w * 0.215, w * 0.235), hair)
    for s in (-1, 1):
        p.fill(oval(x + s * w * 0.205, y - w * 0.86, w * 0.035, w * 0.06), skin)
    if long:
        p.fill(curve([(x - w * 0.2, y - w * 0.95), (x + w * 0.2, y - w * 0.95), (x + w * 0.23, y - w * 0.5),
            (x - w * 0.23, y - w * 0.5)]), hair)
    if light:
        p.line(curve([(x - w * 0.46, y - w * 0.38), (x - w * 0.18, y - w * 0.6)], False), light, w * 0.03, 0.8)
        p.line(curve([(x - w * 0.2, y - w * 0.85), (x - w * 0.16, y - w * 1.06), (x, y - w * 1.15)], False), light,
            w * 0.03, 0.7)


def hand(p, x, y, s, skin, turn=0, flip=False, sleeve="#35507a"):
    """A hand that points to the upper left with forearm and cuff, for things seen close: (x, y) is the finger's tip."""
    with p.moved(x, y, s, turn, flip):
        p.fill(limb((150, 150), (420, 420), 62, 90), sleeve, (60, "#141a33", 0.6))
        p.fill(limb((105, 105), (160, 160), 40, 50), skin)
        p.fill(curve([(20, 40), (70, 20), (130, 60), (150, 120), (110, 150), (50, 120)]), skin,
            (80, dark(skin, 0.5), 0.6))
        p.fill(limb((0, 0), (60, 50), 11, 18), skin)
        for k in range(3):
            p.fill(limb((2 + k * 8, 46 + k * 22), (60 + k * 8, 70 + k * 20), 11, 16),
                mix(skin, dark(skin), 0.2 + k * 0.2))
        p.fill(limb((70, 0), (110, 60), 10, 18), skin)
        p.line(poly([(112, 172), (172, 112)], False), pale(sleeve, 0.7), 14)
