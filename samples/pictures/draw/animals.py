"""Four legs: horses, camels, reindeer. All are side on."""

from canvas import dark, pale
from paths import curve, limb, oval


def beast(p, x, y, h, coat, facing=1, kind="horse", shade="#141a33", grazing=False, light=None):
    """h is the height at the shoulder, (x, y) the ground underneath."""
    f = facing
    at = lambda u, v: (x + f * u * h, y - v * h)
    low = 0.46
    for u, v, side in ((0.3, 0.06, 1), (-0.4, -0.04, 1), (0.4, -0.05, 0), (-0.32, 0.05, 0)):
        c = dark(coat, 0.35) if side else coat
        p.fill(limb(at(u + v * 0.4, low * 0.55), at(u + v, 0.02), h * 0.04, h * 0.024), dark(c, 0.15))
        p.fill(limb(at(u, low + 0.12), at(u + v * 0.4, low * 0.5), h * 0.085, h * 0.045), c)
        p.fill(oval(*at(u + v + 0.02, 0.015), h * 0.045, h * 0.022), "#1d1a20")
    neck = {"horse": [(0.4, 0.84), (0.66, 1.24)], "camel": [(0.46, 0.72), (0.78, 0.72), (0.84, 1.22)],
        "reindeer": [(0.42, 0.82), (0.7, 1.0)]}[kind]
    if grazing:
        neck = [(0.44, 0.78), (0.72, 0.42), (0.78, 0.2)]
    width = {"horse": 0.12, "camel": 0.085, "reindeer": 0.12}[kind]
    if kind == "camel" and not grazing:
        p.line(curve([at(*q) for q in ((0.42, 0.74), (0.62, 0.66), (0.78, 0.86), (0.82, 1.18))], False), coat, h * 0.15)
    else:
        for a, b in zip(neck, neck[1:]):
            p.fill(limb(at(*a), at(*b), h * width * 1.3, h * width * 0.75), coat)
    back = {"horse": [(-0.52, 0.86), (-0.3, 0.98), (0.0, 0.93), (0.32, 1.0), (0.52, 0.84)],
            "camel": [(-0.54, 0.8), (-0.34, 0.94), (-0.14, 1.02), (0.0, 1.3), (0.12, 1.06), (0.34, 0.92), (0.5, 0.8)],
            "reindeer": [(-0.52, 0.82), (-0.3, 0.95), (0.0, 0.94), (0.3, 1.0), (0.52, 0.84)]}[kind]
    body = curve([at(*q) for q in back + [(0.5, 0.6), (0.3, 0.48), (-0.05, 0.46), (-0.36, 0.52), (-0.54, 0.62)]])
    p.fill(body, coat, (95, shade, 0.75))
    hx, hy = neck[-1]
    tip = (hx + 0.24, hy - 0.14) if not grazing else (hx + 0.16, hy - 0.14)
    p.fill(limb(at(hx - 0.02, hy + 0.02), at(*tip), h * 0.088, h * 0.052), coat, (90, shade, 0.5))
    p.fill(limb(at(hx - 0.04, hy + 0.06), at(hx - 0.07, hy + 0.17), h * 0.03, h * 0.012), dark(coat, 0.1))
    p.fill(oval(*at(hx + 0.06, hy + 0.0), h * 0.014), "#141018")
    if kind == "horse":
        p.line(curve([at(0.3, 1.0), at(hx - 0.16, hy - 0.1), at(hx - 0.05, hy + 0.08)], False), dark(coat, 0.7),
            h * 0.075)
        p.line(curve([at(-0.52, 0.82), at(-0.64, 0.6), at(-0.6, 0.3)], False), dark(coat, 0.7), h * 0.07)
    elif kind == "camel":
        p.line(curve([at(-0.53, 0.76), at(-0.6, 0.5)], False), dark(coat, 0.3), h * 0.03)
        p.fill(oval(*at(0.0, 1.27), h * 0.09, h * 0.05), dark(coat, 0.25))
    else:
        p.fill(oval(*at(-0.54, 0.8), h * 0.05, h * 0.07), pale(coat, 0.7))
        p.fill(curve([at(0.34, 0.9), at(0.56, 1.0), at(0.62, 0.78), at(0.5, 0.62)]), pale(coat, 0.6), (90, shade, 0.4))
        for s, c in ((-0.05, "#4a382e"), (0.03, "#7a5f48")):
            bx, by = hx - 0.02 + s, hy + 0.08
            p.line(curve([at(bx, by), at(bx - 0.18, by + 0.26), at(bx - 0.08, by + 0.56), at(bx + 0.06, by + 0.66)],
                False), c, h * 0.032)
            for k, (u, v) in enumerate(((-0.16, 0.34), (-0.12, 0.48), (-0.1, 0.18))):
                p.line(curve([at(bx + u, by + v), at(bx + u + (0.14 if k == 2 else -0.1), by + v + 0.12)], False), c,
                    h * 0.025)
    if light:
        p.line(curve([at(*q) for q in back], False), light, h * 0.022, 0.8)
    return {"back": at(0.0, 1.0), "head": at(*tip)}
