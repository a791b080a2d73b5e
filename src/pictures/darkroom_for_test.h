// For tests: their program stands in for `dateline`, so it must be the darkroom where it is run as one.
// And pictures to develop, made here and now.
#pragma once

#include <vips/vips.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "pictures/darkroom.h"

namespace dateline::pictures {

// Before main(): the test program's own words are gtest's.
struct DarkroomForTest {
  DarkroomForTest() {
    std::ifstream in("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words;
    for (std::string word; std::getline(in, word, '\0');) words.push_back(word);
    if (words.size() < 2 || words[1] != darkroom_word) return;
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    work_in_darkroom(static_cast<int>(pointers.size()), pointers.data());
  }
};
inline const DarkroomForTest darkroom_for_test;

// A sky above a sea with a red sail on it. `ending` says the format: ".jpg", ".png", ".webp[lossless]".
inline std::string painted(int width, int height, const std::string& ending = ".jpg", int orientation = 0) {
  if (VIPS_INIT("test") != 0) return {};
  VipsImage *black = nullptr, *rgb = nullptr, *sea = nullptr;
  vips_black(&black, width, height, "bands", 3, nullptr);
  const double one[] = {1, 1, 1}, sky[] = {150, 190, 230};
  vips_linear(black, &rgb, one, sky, 3, nullptr);
  vips_copy(rgb, &sea, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
  VipsImage *bytes = nullptr, *canvas = nullptr;
  vips_cast_uchar(sea, &bytes, nullptr);
  canvas = vips_image_copy_memory(bytes);
  const double blue[] = {30, 60, 110}, red[] = {200, 30, 40};
  vips_draw_rect(canvas, const_cast<double*>(blue), 3, 0, height * 3 / 5, width, height - height * 3 / 5,
                 "fill", TRUE, nullptr);
  vips_draw_rect(canvas, const_cast<double*>(red), 3, width / 2, height / 3, width / 12 + 1, height / 3,
                 "fill", TRUE, nullptr);
  if (orientation > 0) {
    vips_image_set_int(canvas, VIPS_META_ORIENTATION, orientation);
    vips_image_set_string(canvas, "exif-ifd0-Artist", "Somebody's camera");
  }
  void* out = nullptr;
  std::size_t size = 0;
  std::string made;
  if (vips_image_write_to_buffer(canvas, ending.c_str(), &out, &size, nullptr) == 0)
    made.assign(static_cast<const char*>(out), size);
  g_free(out);
  for (auto* image : {black, rgb, sea, bytes, canvas}) g_object_unref(image);
  return made;
}

}  // namespace dateline::pictures
