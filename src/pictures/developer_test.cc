#include "pictures/developer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "news/prints.h"
#include "pictures/contact_sheet.h"
#include "pictures/darkroom_for_test.h"

namespace dateline::pictures {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

struct Seen {
  int width = 0, height = 0, bands = 0;
};

Seen look(const std::string& bytes) {
  VipsImage* image = vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr);
  if (!image) return {};
  const Seen seen{vips_image_get_width(image), vips_image_get_height(image), vips_image_get_bands(image)};
  g_object_unref(image);
  return seen;
}

std::string print_of(const std::string& sheet, std::string_view name) {
  const auto head = sheet_head(sheet).value();
  const auto* found = head.find(name);
  return found ? sheet.substr(found->offset, found->size) : "";
}

std::string why_not(const std::string& original, DevelopingRules rules = {}) {
  const auto sheet = develop(original, rules);
  return sheet ? "developed" : sheet.error().text();
}

void append_big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xffffffff;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
  }
  return ~crc;
}

// A PNG that is nothing but a head which promises width by height pixels.
std::string png_promising(std::uint32_t width, std::uint32_t height) {
  std::string head = "IHDR";
  append_big_endian(head, width);
  append_big_endian(head, height);
  head += std::string("\x08\x02\0\0\0", 5);
  std::string png = "\x89PNG\r\n\x1a\n";
  append_big_endian(png, 13);
  png += head;
  append_big_endian(png, crc_of(head));
  append_big_endian(png, 0);
  png += "IDAT";
  append_big_endian(png, crc_of("IDAT"));
  return png;
}

TEST(Developer, MakesEveryPrintInItsSize) {
  const auto sheet = develop(painted(2400, 1600), {});
  ASSERT_TRUE(sheet) << sheet.error().text();
  const auto head = sheet_head(sheet.value()).value();
  EXPECT_EQ(head.width, 2400);
  EXPECT_EQ(head.height, 1600);
  const auto wanted = prints_of(2400, 1600);
  ASSERT_EQ(head.prints.size(), wanted.size());
  for (const auto& print : wanted) {
    const auto seen = look(print_of(sheet.value(), name(print)));
    EXPECT_EQ(seen.width, print.width) << name(print);
    EXPECT_EQ(seen.height, print.height) << name(print);
    EXPECT_EQ(seen.bands, 3) << name(print);
  }
}

TEST(Developer, FindsTheColourThereIsMostOf) {
  const auto sheet = develop(painted(640, 480, ".png"), {});
  ASSERT_TRUE(sheet) << sheet.error().text();
  EXPECT_EQ(sheet_head(sheet.value()).value().colour, "#95bde5");  // within one of 150 190 230
}

TEST(Developer, TurnsUprightAndDropsWhatTheCameraWrote) {
  const auto turned = painted(800, 500, ".jpg", 6);
  ASSERT_THAT(turned, HasSubstr("Somebody's camera"));
  const auto sheet = develop(turned, {});
  ASSERT_TRUE(sheet) << sheet.error().text();
  EXPECT_EQ(sheet_head(sheet.value()).value().width, 500);
  EXPECT_THAT(sheet.value(), Not(HasSubstr("Somebody")));
  for (const auto* name : {"320.jpg", "320.webp"}) EXPECT_EQ(look(print_of(sheet.value(), name)).height, 512);
}

TEST(Developer, TakesEveryFormatOfTheWire) {
  for (const auto* ending : {".jpg", ".png", ".webp", ".gif", ".tif", ".avif"})
    EXPECT_EQ(why_not(painted(400, 300, ending)), "developed") << ending;
}

TEST(Developer, GreyAndTransparentPicturesBecomeColour) {
  VipsImage *grey = nullptr, *with_alpha = nullptr;
  vips_black(&grey, 400, 300, "bands", 2, nullptr);
  vips_copy(grey, &with_alpha, "interpretation", VIPS_INTERPRETATION_B_W, nullptr);
  void* out = nullptr;
  std::size_t size = 0;
  ASSERT_EQ(vips_pngsave_buffer(with_alpha, &out, &size, nullptr), 0);
  const std::string png(static_cast<const char*>(out), size);
  g_free(out);
  g_object_unref(grey);
  g_object_unref(with_alpha);
  const auto sheet = develop(png, {});
  ASSERT_TRUE(sheet) << sheet.error().text();
  EXPECT_EQ(sheet_head(sheet.value()).value().colour, "#ffffff");  // transparent on white
}

TEST(Developer, RefusesWhatIsCutShort) {
  for (const auto* ending : {".jpg", ".png", ".webp"}) {
    const auto whole = painted(1200, 800, ending);
    EXPECT_THAT(why_not(whole.substr(0, whole.size() / 2)), HasSubstr("cannot be decoded")) << ending;
  }
}

TEST(Developer, RefusesABombByItsHeadAlone) {
  EXPECT_THAT(why_not(png_promising(50'000, 50'000)),
              AllOf(HasSubstr("50000 by 50000 pixels"), HasSubstr("limits.picture_pixels")));
  EXPECT_THAT(why_not(png_promising(9'000, 9'000)), HasSubstr("9000 by 9000 pixels"));
  EXPECT_THAT(why_not(painted(300, 300), {.most_pixels = 10'000}), HasSubstr("10000 pixels at most"));
}

TEST(Developer, RefusesWhatIsNoPicture) {
  EXPECT_THAT(why_not(""), HasSubstr("it is empty"));
  EXPECT_THAT(why_not("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), HasSubstr("an SVG"));
  EXPECT_THAT(why_not("%PDF-1.7\n"), HasSubstr("a PDF"));
  EXPECT_THAT(why_not("  <!DOCTYPE html><p>Not found"), HasSubstr("a web page"));
  EXPECT_THAT(why_not("\xff\xd8\xff and then nothing of the kind"), HasSubstr("cannot be decoded"));
  EXPECT_THAT(why_not(painted(3, 3, ".png")), HasSubstr("too few to print"));
}

// The name does not matter, and what hangs behind a picture is not in its prints.
TEST(Developer, PrintsOnlyThePictureOfAPolyglot) {
  const std::string behind = "<script>alert(1)</script>PK\x03\x04";
  const auto sheet = develop(painted(640, 480, ".gif") + behind, {});
  ASSERT_TRUE(sheet) << sheet.error().text();
  EXPECT_THAT(sheet.value(), Not(HasSubstr("alert(1)")));
}

// Every byte of a picture changed once, and nothing but an answer comes of it.
TEST(Developer, AnswersForDamagedBytes) {
  const auto whole = painted(200, 150, ".jpg");
  for (std::size_t at = 2; at < whole.size(); at += whole.size() / 12) {
    auto damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5a);
    EXPECT_THAT(why_not(damaged),
                AnyOf(HasSubstr("developed"), HasSubstr("decod"), HasSubstr("picture"), HasSubstr("pixels")))
        << at;
  }
}

// ---- a darkroom that misbehaves ------------------------------------------------------------------

struct Script {
  explicit Script(const std::string& lines)
      : path(std::filesystem::temp_directory_path() / ("darkroom-" + std::to_string(::getpid()))) {
    std::ofstream(path) << "#!/bin/sh\n" << lines << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  }
  ~Script() { std::filesystem::remove(path); }
  DevelopingRules rules(std::chrono::milliseconds patience = 60s) const {
    return {.program = path, .patience = patience};
  }
  std::filesystem::path path;
};

TEST(Developer, OutlivesAChildThatIsKilled) {
  EXPECT_THAT(why_not("x", Script("kill -KILL $$").rules()), HasSubstr("takes more than it may have"));
  EXPECT_THAT(why_not("x", Script("kill -SEGV $$").rules()), HasSubstr("ended by signal 11"));
  EXPECT_THAT(why_not("x", Script("echo it hurts >&2; exit 9").rules()), HasSubstr("ended with 9: it hurts"));
}

TEST(Developer, DoesNotWaitForEver) {
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(why_not("x", Script("exec sleep 60").rules(700ms)), HasSubstr("takes longer than"));
  EXPECT_LT(std::chrono::steady_clock::now() - before, 10s);
}

TEST(Developer, BelievesNoAnswerThatIsNotWhole) {
  EXPECT_THAT(why_not("x", Script("echo 'dateline prints 1'").rules()), HasSubstr("no whole answer"));
  EXPECT_THAT(why_not("x", Script("printf 'dateline prints 1\\n2 2 #000000\\n2.jpg 99\\n\\nxx'").rules()),
              HasSubstr("no whole answer"));
}

TEST(Developer, GivesAChildNothingOfOurs) {
  ::setenv("DATELINE_TEST_SECRET", "hidden", 1);
  const auto said = why_not("x", Script("ls /proc/self/fd | wc -l; env; exit 3").rules());
  EXPECT_THAT(said, Not(HasSubstr("hidden")));
  EXPECT_THAT(said, HasSubstr("VIPS_CONCURRENCY"));
  ::unsetenv("DATELINE_TEST_SECRET");
}

TEST(Developer, SaysWhenThereIsNoDarkroom) {
  const auto sheet = develop("x", {.program = "/nowhere/dateline"});
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace dateline::pictures
