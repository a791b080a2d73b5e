#include "taster/eastern_head.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

std::string eastern(std::string_view paragraph) {
  const auto is_place = [](std::string_view name) {
    return !gazetteer_for_test()->find(place_key(name)).empty();
  };
  const auto read = eastern_head(paragraph, is_place);
  return read ? read->place + "|" + read->text : "none";
}

TEST(EasternHead, is_read) {
  EXPECT_EQ(eastern("某社北京3月3日电 一艘船"), "北京|某社北京3月3日电");
  EXPECT_EQ(eastern("【北京某社】船が出た"), "北京|【北京某社】");
  EXPECT_EQ(eastern("［東京　３日　某社］船が出た"), "東京|［東京　３日　某社］");
  EXPECT_EQ(eastern("(서울=아무통신) 배가"), "서울|(서울=아무통신)");
  EXPECT_EQ(eastern("（某社記者某某首爾3日電）一艘船"), "首爾|（某社記者某某首爾3日電）");
  EXPECT_EQ(eastern("北京（某社）— 一艘船"), "北京|北京（某社）");
}

TEST(EasternHead, is_not_every_bracket) {
  EXPECT_EQ(eastern("(ANSA) - ROMA, 3 MAR"), "none");
  EXPECT_EQ(eastern("（一艘船）北京"), "none");
  EXPECT_EQ(eastern("一艘船离开北京"), "none");
  EXPECT_EQ(eastern("("), "none");
  EXPECT_EQ(eastern(""), "none");
}

}  // namespace
}  // namespace dateline::taster
