#include "wire/formats/iptc7901.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

// Own words in the shape of a European circuit.
const std::string copy =
    "\x01nwa0045 3 i 61  nwa 0045\r\n\nNorway/ferry/\r\n\x02REFILE\n1ST LEAD\nFerry burns off Oslo\n"
    "By Ada North =\r\n\nOslo (nwa) - A ferry burned off Oslo on Wednesday, the harbour\r\noffice said.\r\n\n"
    "Nobody was hurt, it added.\r\n\n# Notebook\r\n\n## Internet links\r\n- "
    "[Harbour](https://north.example/h)"
    "\r\n\n* * * *\r\nThe following information is not intended for publication\r\n\n## Editorial "
    "contacts\r\n"
    "- Reporting by: Ada North in Oslo\r\n- Editing by: Bo South, +47 22 00 00 00, <desk@north.example>\r\n\n"
    "nwa an bs\r\n\r\n\x03"
    "212322 GMT Nov 18\r\n\x7f\n\x7f\x04";

Parsed parsed(std::string_view bytes, const Hints& hints = {}) {
  auto out = parse_iptc7901(bytes, hints);
  EXPECT_TRUE(out);
  return out ? std::move(out).value() : Parsed{};
}

}  // namespace

TEST(Iptc7901, ReadsHeadCopyAndTail) {
  const auto out = parsed(copy);
  ASSERT_EQ(out.items.size(), 1u);
  EXPECT_TRUE(out.problems.empty());
  const auto& item = out.items[0];
  EXPECT_EQ(item.slugline, "Norway/ferry");
  EXPECT_EQ(item.take_key, "REFILE 1ST LEAD");
  EXPECT_EQ(item.headline, "Ferry burns off Oslo");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(item.provider, "nwa");
  EXPECT_EQ(item.priority, "3");
  EXPECT_EQ(item.urgency, 3);
  EXPECT_EQ(item.word_count, 61);
  EXPECT_EQ(rfc3339(item.version_created.value()), "2018-11-21T23:22:00Z");
  EXPECT_EQ(item.subjects.at(0).literal, "iptc7901:i");
  EXPECT_EQ(item.alt_ids.at(0).value, "nwa0045");
  EXPECT_EQ(item.signals, std::vector<std::string>{"correction"});
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
  EXPECT_FALSE(item.control);
}

TEST(Iptc7901, KeepsTheTailForEditors) {
  const auto item = parsed(copy).items.at(0);
  EXPECT_EQ(item.body_html,
            "<p>Oslo (nwa) - A ferry burned off Oslo on Wednesday, the harbour office said.</p>\n"
            "<p>Nobody was hurt, it added.</p>");
  for (const auto* word : {"https://north.example/h", "Bo South", "+47", "nwa an bs"})
    EXPECT_NE(item.ed_note.find(word), std::string::npos) << word;
  EXPECT_EQ(item.ed_note.find("not intended for publication"), std::string::npos);
}

TEST(Iptc7901, ReadsTheSameWithoutControls) {
  auto lost = copy;
  std::erase_if(lost, [](char c) { return c > 0 && c < 5; });
  const auto out = parsed(lost);
  auto item = out.items.at(0), whole = parsed(copy).items.at(0);
  EXPECT_EQ(item.headline, whole.headline);
  EXPECT_EQ(item.slugline, whole.slugline);
  EXPECT_EQ(item.body_html, whole.body_html);
  EXPECT_EQ(item.version_created, whole.version_created);
  EXPECT_EQ(item.uri, whole.uri);
  ASSERT_EQ(out.problems.size(), 1u);
  EXPECT_EQ(out.problems[0].code, "truncated");
}

TEST(Iptc7901, IsTheSameItemTwiceAndAnotherWithAnotherNumber) {
  auto other = copy;
  other.replace(other.find("0045"), 4, "0046");
  EXPECT_EQ(parsed(copy).items[0].uri, parsed(copy).items[0].uri);
  EXPECT_NE(parsed(copy).items[0].uri, parsed(other).items[0].uri);
}

TEST(Iptc7901, AnEmbargoInTheTailHolds) {
  auto held = copy;
  held.replace(held.find("## Internet links"), 17, "- Sperrfrist: 22.11.2018 06:00 GMT");
  EXPECT_EQ(rfc3339(parsed(held).items[0].embargoed_until.value()), "2018-11-22T06:00:00Z");
}

TEST(Iptc7901, AKillIsAMessage) {
  const auto item = parsed(
                        "\x01nwa0046 1 i 12 nwa 0046\n\nNorway/ferry/\n\x02KILL\nFerry burns off Oslo =\n\n"
                        "Kill urn:nwa:0045, the ferry story. It is wrong.\n\x03"
                        "212340 GMT Nov 18\x04")
                        .items.at(0);
  ASSERT_TRUE(item.control);
  EXPECT_EQ(item.control->verb, ControlMessage::Verb::kill);
  EXPECT_EQ(item.control->target, "urn:nwa:0045");
  EXPECT_EQ(item.pub_status, PubStatus::canceled);
}

TEST(Iptc7901, ATimeWithoutYearIsAProblem) {
  const auto out = parsed(
      "\x01nwa0047 4 i 9 nwa 0047\n\nSnow/\n\x02Snow falls =\n\nOslo (nwa) - Snow fell.\n\x03"
      "212340 GMT Nov\x04");
  EXPECT_FALSE(out.items.at(0).version_created);
  ASSERT_EQ(out.problems.size(), 1u);
  EXPECT_EQ(out.problems[0].code, "time-unreadable");
}

TEST(Iptc7901, ReadsSeveralMessages) {
  EXPECT_EQ(parsed(copy + copy).items.size(), 2u);
}

TEST(Iptc7901, RefusesOtherBytes) {
  EXPECT_FALSE(parse_iptc7901("OSLO, Dec 25 (NW) - Snow fell.", {}));
  EXPECT_FALSE(is_iptc7901("OSLO, Dec 25 (NW) - Snow fell."));
  EXPECT_TRUE(is_iptc7901(copy));
}

}  // namespace dateline::wire
