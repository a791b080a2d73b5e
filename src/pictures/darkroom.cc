#include "pictures/darkroom.h"

#include <fmt/format.h>
#include <unistd.h>
#include <vips/vips.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

#include "news/prints.h"
#include "pictures/confinement.h"
#include "pictures/contact_sheet.h"
#include "pictures/picture_kind.h"

namespace dateline::pictures {
namespace {

// Qualities at which a news photograph shows no artefacts at arm's length.
constexpr int jpeg_quality = 80, webp_quality = 78, avif_quality = 52;
constexpr int webp_effort = 4, avif_effort = 2;  // AVIF at 4 costs four times as much for a tenth less
constexpr std::int64_t smallest = 32;            // pixels a side: below, it is there to be fetched, not seen
constexpr std::int64_t longest = 30'000;

struct DropImage {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, DropImage>;

Error refused(std::string what, std::string advice = {}) {
  return error(Fault::invalid, std::move(what), {}, std::move(advice));
}

std::string vips_words() {
  std::string words = vips_error_buffer();
  vips_error_clear();
  while (!words.empty() && words.back() == '\n') words.pop_back();
  for (auto& c : words)
    if (c == '\n') c = ';';
  return words.substr(0, 300);
}

Result<> wrote(int failed) {
  if (failed == 0) return ok();
  return refused(fmt::format("it cannot be decoded: {}", vips_words()), "ask the source for a whole file");
}

// Of all that libvips can read, what picture_kind() lets through.
void block_other_loaders() {
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const char* each : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
                           "VipsForeignLoadNsgif", "VipsForeignLoadHeif", "VipsForeignLoadTiff"})
    vips_operation_block_set(each, FALSE);
}

Result<std::string> read_all(int fd) {
  std::string bytes;
  std::array<char, 64 << 10> block{};
  for (;;) {
    const auto n = ::read(fd, block.data(), block.size());
    if (n < 0) return error(Fault::internal, "cannot read the original");
    if (n == 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(n));
  }
}

struct Original {
  std::int64_t width = 0, height = 0;  // upright
  bool has_other_colours = false;      // a profile of its own, or inks
};

// What its head says, before a pixel is decoded.
Result<Original> look_at_head(const std::string& bytes, std::int64_t most_pixels) {
  const Image head(vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr));
  if (!head) {
    TRY(wrote(1));
  }
  Original seen{vips_image_get_width(head.get()), vips_image_get_height(head.get())};
  if (seen.width > longest || seen.height > longest || seen.width * seen.height > most_pixels)
    return error(Fault::limit, fmt::format("it has {} by {} pixels", seen.width, seen.height), {},
                 fmt::format("{} pixels at most are taken: limits.picture_pixels", most_pixels));
  if (seen.width < smallest || seen.height < smallest)
    return refused(fmt::format("it has {} by {} pixels, too few to print", seen.width, seen.height));
  if (vips_image_get_orientation_swap(head.get())) std::swap(seen.width, seen.height);
  seen.has_other_colours = vips_image_get_typeof(head.get(), VIPS_META_ICC_NAME) != 0 ||
                           vips_image_get_interpretation(head.get()) == VIPS_INTERPRETATION_CMYK;
  return seen;
}

// Where, when and with what it was taken is nobody's business, and libvips 8.14 lets go of the bytes of a
// HEIF's Exif with the image that was loaded.
void drop_metadata(VipsImage* image) {
  const std::unique_ptr<char*, void (*)(char**)> fields(vips_image_get_fields(image), g_strfreev);
  for (auto* field = fields.get(); field && *field; ++field) {
    const std::string_view name = *field;
    if (name.ends_with("-data") || name.starts_with("exif-") || name.starts_with("png-comment"))
      vips_image_remove(image, *field);
  }
}

// Upright, in sRGB, without transparency, in memory, and no larger than the largest print. A file that is
// cut short is refused; `fail_on` would be ignored here, in the loader's own options it is not.
Result<Image> base_of(const std::string& bytes, const Original& original) {
  constexpr std::int64_t widest = 1920;
  const auto width = static_cast<int>(std::min(original.width, widest));
  const auto height = static_cast<int>(std::max<std::int64_t>(1, original.height * width / original.width));
  VipsImage* out = nullptr;
  TRY(wrote(vips_thumbnail_buffer(const_cast<char*>(bytes.data()), bytes.size(), &out, width, "height",
                                  height, "size", VIPS_SIZE_FORCE, "option_string", "[fail_on=truncated]",
                                  original.has_other_colours ? "export_profile" : nullptr, "srgb", nullptr)));
  Image image(out);
  if (vips_image_hasalpha(image.get())) {
    const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> white(
        vips_array_double_newv(3, 255.0, 255.0, 255.0),
        [](VipsArrayDouble* a) { vips_area_unref(VIPS_AREA(a)); });
    TRY(wrote(vips_flatten(image.get(), &out, "background", white.get(), nullptr)));
    image.reset(out);
  }
  TRY(wrote(vips_colourspace(image.get(), &out, VIPS_INTERPRETATION_sRGB, nullptr)));
  image.reset(out);
  TRY(wrote(vips_cast_uchar(image.get(), &out, nullptr)));
  image.reset(out);
  Image base(vips_image_copy_memory(image.get()));  // everything is decoded here
  TRY(wrote(base ? 0 : 1));
  drop_metadata(base.get());
  return base;
}

// The mean of the fullest of 512 boxes of the colour cube: what a reader would call its colour.
Result<std::string> colour_of(VipsImage* base) {
  VipsImage* out = nullptr;
  TRY(wrote(vips_thumbnail_image(base, &out, 48, "height", 48, "size", VIPS_SIZE_FORCE, nullptr)));
  const Image small(out);
  std::size_t size = 0;
  const std::unique_ptr<void, void (*)(void*)> memory(vips_image_write_to_memory(small.get(), &size), g_free);
  if (!memory || vips_image_get_bands(small.get()) != 3) return std::string("#808080");
  struct Box {
    unsigned many = 0, red = 0, green = 0, blue = 0;
  };
  std::vector<Box> boxes(512);
  const auto* pixel = static_cast<const unsigned char*>(memory.get());
  for (std::size_t at = 0; at + 2 < size; at += 3) {
    const unsigned red = pixel[at], green = pixel[at + 1], blue = pixel[at + 2];
    auto& box = boxes[(red >> 5) << 6 | (green >> 5) << 3 | blue >> 5];
    ++box.many, box.red += red, box.green += green, box.blue += blue;
  }
  const auto full = *std::ranges::max_element(boxes, {}, &Box::many);
  if (full.many == 0) return std::string("#808080");
  return fmt::format("#{:02x}{:02x}{:02x}", full.red / full.many, full.green / full.many,
                     full.blue / full.many);
}

int save(VipsImage* image, PrintFormat format, void** bytes, std::size_t* size) {
  switch (format) {
    case PrintFormat::jpeg:
      return vips_jpegsave_buffer(image, bytes, size, "Q", jpeg_quality, "strip", TRUE, "optimize_coding",
                                  TRUE, "interlace", TRUE, nullptr);
    case PrintFormat::webp:
      return vips_webpsave_buffer(image, bytes, size, "Q", webp_quality, "strip", TRUE, "effort", webp_effort,
                                  nullptr);
    case PrintFormat::avif:
      return vips_heifsave_buffer(image, bytes, size, "Q", avif_quality, "strip", TRUE, "compression",
                                  VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "effort", avif_effort, nullptr);
  }
  return 1;
}

// One size and cut in all its formats.
class Enlarger {
 public:
  explicit Enlarger(VipsImage* base) : base_(base) {}

  Result<std::string> print(const Print& wanted) {
    if (!image_ || wanted.cut != of_.cut || wanted.width != of_.width) {
      TRY(expose(wanted));
    }
    void* bytes = nullptr;
    std::size_t size = 0;
    TRY(wrote(save(image_.get(), wanted.format, &bytes, &size)));
    const std::unique_ptr<void, void (*)(void*)> owned(bytes, g_free);
    return std::string(static_cast<const char*>(bytes), size);
  }

 private:
  Result<> expose(const Print& wanted) {
    VipsImage* out = nullptr;
    const bool whole = wanted.cut == Cut::whole;
    TRY(wrote(vips_thumbnail_image(base_, &out, wanted.width, "height", wanted.height, "size",
                                   whole ? VIPS_SIZE_FORCE : VIPS_SIZE_BOTH, "crop",
                                   whole ? VIPS_INTERESTING_NONE : VIPS_INTERESTING_ATTENTION, nullptr)));
    const Image lazy(out);
    image_.reset(vips_image_copy_memory(lazy.get()));
    of_ = wanted;
    return wrote(image_ ? 0 : 1);
  }

  VipsImage* base_;
  Print of_;
  Image image_;
};

Result<std::string> develop(const std::string& bytes, std::int64_t most_pixels) {
  TRY(picture_kind(bytes));
  TRY(const auto original, look_at_head(bytes, most_pixels));
  TRY(const auto base, base_of(bytes, original));
  TRY(const auto colour, colour_of(base.get()));
  Enlarger enlarger(base.get());
  auto wanted = prints_of(original.width, original.height);
  std::ranges::stable_sort(wanted, {}, [](const Print& print) { return std::pair(print.cut, print.width); });
  std::vector<PrintBytes> prints;
  for (const auto& print : wanted) {
    TRY(auto made, enlarger.print(print));
    prints.push_back({name(print), std::move(made)});
  }
  return contact_sheet(original.width, original.height, colour, prints);
}

[[noreturn]] void answer(int status, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (n <= 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  ::_exit(status);
}

[[noreturn]] void refuse(const Error& why) {
  answer(refused_status, why.text());
}

}  // namespace

void work_in_darkroom(int count, char** words) {
  const auto most_pixels = count > 2 ? std::atoll(words[2]) : 0;
  [[maybe_unused]] const int nicer = ::nice(10);  // readers come first
  if (VIPS_INIT("dateline") != 0) ::_exit(1);
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  block_other_loaders();
  if (const auto confined = confine({}); !confined) refuse(confined.error());
  const auto bytes = read_all(STDIN_FILENO);
  if (!bytes) refuse(bytes.error());
  const auto sheet = develop(bytes.value(), most_pixels);
  if (!sheet) refuse(sheet.error());
  answer(0, sheet.value());
}

}  // namespace dateline::pictures
