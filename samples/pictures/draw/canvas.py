"""One picture: a cairo surface, the brushes that all pictures share, and the finish that makes them one hand's work.

Flat gouache shapes, shaded by stipple towards the side away from the light; light is screened over; at the end the
edges are shaken a little, bright places bloom, and a brush and a fine grain lie over everything. A seed makes a
picture come out the same every time.
"""

import contextlib
import math
import random

import cairo
import numpy as np
from PIL import Image, ImageFilter

W, H = 1800, 1200
SCREEN = cairo.OPERATOR_SCREEN


def rgb(colour):
    if isinstance(colour, tuple):
        return colour
    return tuple(int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))


def mix(a, b, t):
    a, b = rgb(a), rgb(b)
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def dark(colour, t=0.3):
    return mix(colour, "#0b1022", t)


def pale(colour, t=0.3):
    return mix(colour, "#fff6e4", t)


def field(rng, w, h, cell_x, cell_y):
    """Smooth noise from about -1 to 1, one bump every cell."""
    small = rng.standard_normal((max(2, int(h / cell_y) + 3), max(2, int(w / cell_x) + 3))).astype(np.float32)
    big = Image.fromarray(small, "F").resize((w, h), Image.BICUBIC)
    return np.asarray(big) * 0.6


class Canvas:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.noise = np.random.default_rng(abs(hash_of(seed)))
        self.surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, W, H)
        self.c = cairo.Context(self.surface)
        self.c.set_line_join(cairo.LINE_JOIN_ROUND)
        speck = self.noise.random((H, W)).astype(np.float32)
        speck = (speck + np.roll(speck, 1, 0) + np.roll(speck, 1, 1) + np.roll(speck, (1, 1), (0, 1))) / 4
        self.speck = (speck - 0.5) * 1.2 + 0.5 + field(self.noise, W, H, 5, 5) * 0.12

    # Brushes ---------------------------------------------------------------------------------------------------

    def trace(self, path):
        move = {"M": self.c.move_to, "L": self.c.line_to, "C": self.c.curve_to}
        self.c.new_path()
        for command in path:
            self.c.close_path() if command[0] == "Z" else move[command[0]](*command[1:])

    def fill(self, path, colour, shade=None, alpha=1.0):
        """shade is (angle, colour, strength): where the stipple thickens to, 0 right, 90 down."""
        self.trace(path)
        self.c.set_source_rgba(*rgb(colour), alpha)
        self.c.fill()
        if shade:
            self.stipple(path, *shade)

    def line(self, path, colour, width=3, alpha=1.0, cap=cairo.LINE_CAP_ROUND):
        self.trace(path)
        self.c.set_line_width(width)
        self.c.set_line_cap(cap)
        self.c.set_source_rgba(*rgb(colour), alpha)
        self.c.stroke()

    def _within(self, path):
        """The box of a path in whole units, cut to the picture unless that is moved or turned; None when empty."""
        self.trace(path)
        x0, y0, x1, y1 = (int(math.floor(v)) for v in self.c.fill_extents())
        x1, y1 = x1 + 1, y1 + 1
        if self.c.get_matrix() == cairo.Matrix():
            x0, y0, x1, y1 = max(0, x0), max(0, y0), min(W, x1), min(H, y1)
        return (x0, y0, x1 - x0, y1 - y0) if x1 > x0 and y1 > y0 else None

    def _specks(self, x, y, w, h):
        return self.speck[np.ix_(np.arange(y, y + h) % H, np.arange(x, x + w) % W)]

    def _mask(self, path, alpha, x, y, colour, operator=cairo.OPERATOR_OVER):
        h, w = alpha.shape
        stride = cairo.ImageSurface.format_stride_for_width(cairo.FORMAT_A8, w)
        data = np.zeros((h, stride), np.uint8)
        data[:, :w] = np.clip(alpha * 255, 0, 255)
        mask = cairo.ImageSurface.create_for_data(data, cairo.FORMAT_A8, w, h, stride)
        self.c.save()
        self.trace(path)
        self.c.clip()
        self.c.set_operator(operator)
        self.c.set_source_rgb(*rgb(colour))
        self.c.mask_surface(mask, x, y)
        self.c.restore()

    def stipple(self, path, angle, colour, strength=0.6):
        area = self._within(path)
        if not area:
            return
        x, y, w, h = area
        a = math.radians(angle)
        gx = np.linspace(-0.5, 0.5, w, dtype=np.float32)[None, :] * math.cos(a)
        gy = np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None] * math.sin(a)
        t = (gx + gy) / max(0.001, abs(math.cos(a)) + abs(math.sin(a))) + 0.5
        t = t * t * (3 - 2 * t) * 1.15
        self._mask(path, np.clip((t - self._specks(x, y, w, h)) * 1.5 + 0.3, 0, 1) * strength, x, y, colour)

    def mottle(self, path, colour, amount=0.5, cell_x=30, cell_y=30, cover=0.5, operator=cairo.OPERATOR_OVER):
        """Loose brush marks within a path: cover is how much of it they take."""
        area = self._within(path)
        if not area:
            return
        x, y, w, h = area
        n = field(self.noise, w, h, cell_x, cell_y) + field(self.noise, w, h, cell_x / 3, cell_y / 3) * 0.5
        edge = np.clip((n - (1 - 2 * cover)) * 2.5 + (self._specks(x, y, w, h) - 0.5) * 0.9, 0, 1)
        self._mask(path, edge * amount, x, y, colour, operator)

    def wash(self, y0, y1, stops, x0=0, x1=W):
        """A band painted from colour to colour, top to bottom; a stop is (place, colour) or (place, colour, alpha)."""
        g = cairo.LinearGradient(0, y0, 0, y1)
        for place, colour, *alpha in stops:
            g.add_color_stop_rgba(place, *rgb(colour), alpha[0] if alpha else 1)
        self.c.rectangle(x0, y0, x1 - x0, y1 - y0)
        self.c.set_source(g)
        self.c.fill()

    def glow(self, x, y, r, colour, strength=0.8, squash=1.0, operator=cairo.OPERATOR_SCREEN):
        g = cairo.RadialGradient(0, 0, 0, 0, 0, r)
        for t in (0, 0.12, 0.3, 0.6, 1):
            g.add_color_stop_rgba(t, *rgb(colour), strength * (1 - t) ** 2.2)
        self.c.save()
        self.c.translate(x, y)
        self.c.scale(1, squash)
        self.c.set_operator(operator)
        self.c.set_source(g)
        self.c.arc(0, 0, r, 0, 7)
        self.c.fill()
        self.c.restore()

    def beam(self, path, start, end, colour, strength=0.5):
        """Light that fades along start to end, within a path."""
        g = cairo.LinearGradient(*start, *end)
        g.add_color_stop_rgba(0, *rgb(colour), strength)
        g.add_color_stop_rgba(1, *rgb(colour), 0)
        self.c.save()
        self.c.set_operator(cairo.OPERATOR_SCREEN)
        self.trace(path)
        self.c.set_source(g)
        self.c.fill()
        self.c.restore()

    @contextlib.contextmanager
    def clipped(self, path):
        self.c.save()
        self.trace(path)
        self.c.clip()
        yield
        self.c.restore()

    @contextlib.contextmanager
    def soft(self, radius, alpha=1.0, operator=cairo.OPERATOR_OVER):
        """What is drawn within comes out blurred: smoke, mist, things near the lens."""
        outer = self.c
        layer = cairo.ImageSurface(cairo.FORMAT_ARGB32, W, H)
        self.c = cairo.Context(layer)
        yield
        layer.flush()
        image = Image.frombuffer("RGBA", (W, H), bytes(layer.get_data()), "raw", "RGBA", 0, 1)
        blurred = bytearray(image.filter(ImageFilter.GaussianBlur(radius)).tobytes())
        self.c = outer
        self.c.save()
        self.c.set_operator(operator)
        self.c.set_source_surface(cairo.ImageSurface.create_for_data(blurred, cairo.FORMAT_ARGB32, W, H), 0, 0)
        self.c.paint_with_alpha(alpha)
        self.c.restore()

    @contextlib.contextmanager
    def moved(self, x, y, scale=1.0, turn=0, flip=False):
        self.c.save()
        self.c.translate(x, y)
        self.c.rotate(math.radians(turn))
        self.c.scale(-scale if flip else scale, scale)
        yield
        self.c.restore()

    def reflect(self, y, depth, water, fade=0.5, ripple=10, squash=1.0):
        """Mirrors what stands above the line y into the band below it, broken by ripples."""
        self.surface.flush()
        px = np.ndarray((H, W, 4), np.uint8, self.surface.get_data())
        depth = min(depth, H - y)
        down = np.arange(depth)
        wave = field(self.noise, W, depth, 90, 5) * ripple * (0.4 + down / depth)[:, None]
        from_y = np.clip(y - 1 - (down[:, None] / squash + wave * 1.2), 0, y - 1).astype(int)
        from_x = np.clip(np.arange(W)[None, :] + wave * 0.6, 0, W - 1).astype(int)
        mirrored = px[from_y, from_x].astype(np.float32)
        b = np.array([v * 255 for v in reversed(rgb(water))] + [255], np.float32)
        t = (fade + (1 - fade) * 0.6 * down / depth)[:, None, None]
        px[y:y + depth] = mirrored * (1 - t) + b * t
        self.surface.mark_dirty()

    # The finish ------------------------------------------------------------------------------------------------

    def finished(self, bloom=0.25, grain=0.009, vignette=0.16):
        self.surface.flush()
        px = np.ndarray((H, W, 4), np.uint8, self.surface.get_data())[:, :, 2::-1].astype(np.float32) / 255
        px = self._shaken(px)
        bright = Image.fromarray((np.clip(px - 0.62, 0, 1) / 0.38 * 255).astype(np.uint8)).resize((450, 300))
        halo = bright.filter(ImageFilter.GaussianBlur(11)).resize((W, H), Image.BICUBIC)
        px = 1 - (1 - px) * (1 - np.asarray(halo, np.float32) / 255 * bloom)
        brush = field(self.noise, W, H, 70, 7) * 0.5 + field(self.noise, W, H, 9, 9) * 0.6
        px *= (1 + 0.022 * brush)[:, :, None]
        fine = np.asarray(Image.fromarray(self.noise.standard_normal((H, W)).astype(np.float32), "F")
                          .resize((W, H)))
        fine = (fine + np.roll(fine, 1, 0) + np.roll(fine, 1, 1) + np.roll(fine, (1, 1), (0, 1))) * 0.5
        px += (fine * grain)[:, :, None]
        yy, xx = np.mgrid[-1:1:H * 1j, -1:1:W * 1j].astype(np.float32)
        px *= (1 - vignette * np.clip(xx * xx * 0.6 + yy * yy * 0.6 - 0.25, 0, 1))[:, :, None]
        return Image.fromarray((np.clip(px, 0, 1) * 255).astype(np.uint8))

    def _shaken(self, px):
        """Edges as a hand leaves them: every pixel is fetched from up to two pixels away."""
        yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
        xx = np.clip(xx + field(self.noise, W, H, 48, 48) * 1.5 + field(self.noise, W, H, 8, 8) * 0.9, 0, W - 1.01)
        yy = np.clip(yy + field(self.noise, W, H, 48, 48) * 1.5 + field(self.noise, W, H, 8, 8) * 0.9, 0, H - 1.01)
        x, y = xx.astype(int), yy.astype(int)
        fx, fy = (xx - x)[:, :, None], (yy - y)[:, :, None]
        x1, y1 = np.minimum(x + 1, W - 1), np.minimum(y + 1, H - 1)
        top = px[y, x] * (1 - fx) + px[y, x1] * fx
        return top * (1 - fy) + (px[y1, x] * (1 - fx) + px[y1, x1] * fx) * fy


def hash_of(seed):
    """The same number for the same name on every machine."""
    n = 7
    for letter in str(seed):
        n = (n * 131 + ord(letter)) % (1 << 31)
    return n
