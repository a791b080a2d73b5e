#include "pictures/picture_kind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::pictures {
namespace {

using namespace std::string_view_literals;
using testing::HasSubstr;

TEST(PictureKind, GoesByTheFirstBytes) {
  EXPECT_EQ(picture_kind("\xff\xd8\xff\xe0"sv).value(), PictureKind::jpeg);
  EXPECT_EQ(picture_kind("\x89PNG\r\n\x1a\n...."sv).value(), PictureKind::png);
  EXPECT_EQ(picture_kind("RIFF\1\2\3\4WEBPVP8L"sv).value(), PictureKind::webp);
  EXPECT_EQ(picture_kind("GIF89a"sv).value(), PictureKind::gif);
  EXPECT_EQ(picture_kind("\0\0\0\x1c"
                         "ftypavif"sv)
                .value(),
            PictureKind::avif);
  EXPECT_EQ(picture_kind("II*\0\1"sv).value(), PictureKind::tiff);
}

TEST(PictureKind, SaysWhatElseItIs) {
  EXPECT_THAT(picture_kind("").error().text(), HasSubstr("it is empty"));
  EXPECT_THAT(picture_kind("%PDF-1.4").error().text(), HasSubstr("a PDF"));
  EXPECT_THAT(picture_kind("<?xml version='1.0'?><svg/>").error().text(), HasSubstr("an XML file"));
  EXPECT_THAT(picture_kind("\n<html>").error().text(), HasSubstr("a web page"));
  EXPECT_THAT(picture_kind("\x7f"
                           "ELF\2")
                  .error()
                  .text(),
              HasSubstr("7f454c46"));
  EXPECT_FALSE(picture_kind("RIFF....AVI "));
  EXPECT_FALSE(picture_kind("\xff\xd8"sv));
}

}  // namespace
}  // namespace dateline::pictures
