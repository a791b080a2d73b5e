#include "wire/formats/wire_charset.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string decoded(std::string_view bytes, const Hints& hints = {}) {
  std::vector<Problem> problems;
  return decode_wire(bytes, hints, problems);
}

}  // namespace

TEST(WireCharset, ReadsDos) {
  EXPECT_EQ(decoded("Die F\x84hre f\x81r Malm\x94 f\x84hrt wieder"), "Die Fähre für Malmö fährt wieder");
}

TEST(WireCharset, ReadsLatin1AndUtf8) {
  EXPECT_EQ(decoded("Die F\xe4hre f\xfcr Malm\xf6 f\xe4hrt wieder, sagte der Hafenmeister am Freitag."),
            "Die Fähre für Malmö fährt wieder, sagte der Hafenmeister am Freitag.");
  EXPECT_EQ(decoded("Die Fähre"), "Die Fähre");
}

TEST(WireCharset, ReadsSevenBitsByTheLanguage) {
  const auto* german =
      "Die F{hre ist am Freitag wieder gefahren, sagte der Hafenmeister. Sie m}sse aber noch vor dem Winter "
      "gr}ndlich }berholt werden. ]ber die Kosten wurde nichts bekannt.";
  EXPECT_EQ(decoded(german),
            "Die Fähre ist am Freitag wieder gefahren, sagte der Hafenmeister. Sie müsse aber noch vor dem "
            "Winter gründlich überholt werden. Über die Kosten wurde nichts bekannt.");
  EXPECT_EQ(decoded("p} b}ten", {.language = "da"}), "på båten");
}

TEST(WireCharset, LeavesBracketsAlone) {
  EXPECT_EQ(decoded("{\"a\": [1|2]} and [links](north.example) or 3{"),
            "{\"a\": [1|2]} and [links](north.example) or 3{");
}

}  // namespace dateline::wire
