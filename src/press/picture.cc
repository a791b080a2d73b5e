#include "press/picture.h"

#include <fmt/format.h>

namespace dateline::press {
namespace {

std::vector<Print> prints(const Picture& picture, Cut cut, PrintFormat format) {
  return prints_of(picture.width.value_or(0), picture.height.value_or(0), cut, format);
}

std::string srcset(const Picture& picture, const std::vector<Print>& all) {
  std::string set;
  for (const auto& print : all)
    set += fmt::format("{}{} {}w", set.empty() ? "" : ", ", print_path(picture.media, print), print.width);
  return set;
}

}  // namespace

bool add_image(Values& values, const ImageOf& of) {
  constexpr int for_who_knows_no_srcset = 960;
  const auto jpegs = prints(of.picture, of.cut, PrintFormat::jpeg);
  const auto one = one_print(of.picture, of.cut, for_who_knows_no_srcset);
  if (!one) return false;
  auto& image = *values.AddIncludeDictionary("IMAGE");
  image.SetFilename("picture.tpl");
  for (const auto format : {PrintFormat::avif, PrintFormat::webp}) {
    const auto all = prints(of.picture, of.cut, format);
    if (all.empty()) continue;
    auto& source = add_section(image, "SOURCE");
    set(source, "TYPE", media_type(format));
    set(source, "SRCSET", srcset(of.picture, all));
    set(source, "SIZES", of.sizes);
  }
  set(image, "SRC", print_path(of.picture.media, *one));
  set(image, "SRCSET", srcset(of.picture, jpegs));
  set(image, "SIZES", of.sizes);
  set(image, "WIDTH", std::to_string(jpegs.back().width));
  set(image, "HEIGHT", std::to_string(jpegs.back().height));
  set(image, "ALT", of.alt);
  if (of.urgency == Urgency::first) add_section(image, "FIRST");
  if (of.urgency == Urgency::later) add_section(image, "LATER");
  return true;
}

std::string_view alternative(const Picture& picture) {
  return picture.alt.empty() ? picture.caption : picture.alt;
}

std::optional<Print> one_print(const Picture& picture, Cut cut, int widest) {
  if (picture.media.empty()) return std::nullopt;
  std::optional<Print> one;
  for (const auto& print : prints(picture, cut, PrintFormat::jpeg))
    if (!one || print.width <= widest) one = print;
  return one;
}

std::optional<SharedPicture> shared_picture(const Picture& picture) {
  constexpr int wide = 1920;
  auto print = one_print(picture, Cut::share, wide);
  if (!print) print = one_print(picture, Cut::whole, wide);
  if (!print) return std::nullopt;
  return SharedPicture{print_path(picture.media, *print), print->width, print->height};
}

}  // namespace dateline::press
