#include "wire/formats/anpa.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

// Own words in the shape of an American circuit.
const std::string copy =
    "\x16\x16\x01w2595\x1f"
    "asian\r\nu i\x14\x12 BC-NO--FerryFire     11-21 0058\r\n"
    "\x02^BC-NO--Ferry Fire,1st Ld-Writethru,58<\r\n^Ferry burns off Oslo<\r\n"
    "^A ferry with 40 people burned for two hours; nobody was hurt<\r\n^Eds: UPDATES with captain.<\r\n"
    "^NW Photo OSL109, OSL110<\r\n^By ADA NORTH=\r\n^North Wire Writer=\r\n"
    "\tOSLO, Norway (NW) _ A ferry burned off Oslo on Wednesday, the harbour\r\noffice said.\r\n"
    "\tIts captain said it was ``nothing''.\r\n\t(Editors: The captain's name is right.)\r\n"
    "^STANDINGS=\r\n\b;W;Pct\x10 \r\n\bOslo;2{;_\x10\r\n\bNew\x10 Bergen;1;.500\x10\r\n"
    "\t___=\r\n\tOnline: north.example/ferry<\r\n\r\n\t\x03NW-OS-11-21-18 2322GMT<\r\n\f\r\n\x04";

Parsed parsed(std::string_view bytes) {
  auto out = parse_anpa(bytes, {});
  EXPECT_TRUE(out);
  return out ? std::move(out).value() : Parsed{};
}

}  // namespace

TEST(Anpa, ReadsEnvelopeAndHead) {
  const auto out = parsed(copy);
  ASSERT_EQ(out.items.size(), 1u);
  EXPECT_TRUE(out.problems.empty());
  const auto& item = out.items[0];
  EXPECT_EQ(item.slugline, "NO--FerryFire");
  EXPECT_EQ(item.take_key, "1st Ld-Writethru");
  EXPECT_EQ(item.headline, "Ferry burns off Oslo");
  EXPECT_EQ(item.summary, "A ferry with 40 people burned for two hours; nobody was hurt");
  EXPECT_EQ(item.by, "ADA NORTH");
  EXPECT_EQ(item.provider, "NW");
  EXPECT_EQ(item.priority, "u");
  EXPECT_EQ(item.urgency, 3);
  EXPECT_EQ(item.word_count, 58);
  EXPECT_EQ(item.subjects.at(0).literal, "anpa:i");
  EXPECT_EQ(rfc3339(item.version_created.value()), "2018-11-21T23:22:00Z");
  EXPECT_EQ(item.alt_ids.at(0).value, "w2595");
  EXPECT_EQ(item.located, "Oslo");
}

TEST(Anpa, ReadsCopyAgateAndNotes) {
  const auto item = parsed(copy).items.at(0);
  EXPECT_EQ(item.body_html,
            "<p>OSLO, Norway (NW) \u2014 A ferry burned off Oslo on Wednesday, the harbour office said.</p>\n"
            "<p>Its captain said it was \u201cnothing\u201d.</p>\n<p>STANDINGS</p>\n"
            "<table><tbody><tr><th></th><th>W</th><th>Pct</th></tr><tr><td>Oslo</td><td>2\u00bd</td>"
            "<td>\u2014</td></tr><tr><td>New Bergen</td><td>1</td><td>.500</td></tr></tbody></table>\n"
            "<p>Online: north.example/ferry</p>");
  for (const auto* note : {"Eds: UPDATES", "OSL109", "The captain's name is right"})
    EXPECT_NE(item.ed_note.find(note), std::string::npos) << note;
}

TEST(Anpa, ReadsACircuitWithoutCarets) {
  const auto item = parsed(
                        "\x01"
                        "a0105NORTH\x1f"
                        "koko-\r\nr s\x14\x12 BC-Skating-Queen's-Cup   03-12 0030\r\n"
                        "\x02"
                        "BC-Skating-Queen's-Cup\r\nSkating: Vik wins on thin ice+\r\n"
                        "     HAMAR, Norway, Dec. 3 North - Vik won on thin ice, the judges \r\nsaid.\r\n"
                        "     Nobody fell in.\r\n==North\r\n\x03NWS-21:37-03-12-18\x04\r\n")
                        .items.at(0);
  EXPECT_EQ(item.slugline, "Skating-Queen's-Cup");
  EXPECT_EQ(item.headline, "Skating: Vik wins on thin ice");
  EXPECT_EQ(item.provider, "NORTH");
  EXPECT_EQ(
      item.body_html,
      "<p>HAMAR, Norway, Dec. 3 North - Vik won on thin ice, the judges said.</p>\n<p>Nobody fell in.</p>");
  EXPECT_EQ(rfc3339(item.version_created.value()), "2018-12-03T21:37:00Z");
  EXPECT_EQ(item.dateline->date, "Dec. 3");
}

TEST(Anpa, ReadsTheSameWithoutControls) {
  auto lost = copy;
  for (auto& c : lost)
    if (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') c = '?';
  const auto whole = parsed(copy).items.at(0), item = parsed(lost).items.at(0);
  EXPECT_EQ(item.slugline, whole.slugline);
  EXPECT_EQ(item.headline, whole.headline);
  EXPECT_EQ(item.version_created, whole.version_created);
}

TEST(Anpa, AnAlertsSentenceIsItsHeadline) {
  const auto item = parsed(
                        "\x01w1\x1f\nb a\x13\x11 BC-NO--Alert     06-29 0010\n\x02^BC-NO--Alert,10<\n"
                        "\tOSLO (NW) _ Ferry burns off Oslo.\n\x03NW-06-29-17 2350GMT<\x04")
                        .items.at(0);
  EXPECT_EQ(item.headline, "Ferry burns off Oslo");
  EXPECT_EQ(item.urgency, 2);
}

TEST(Anpa, AnAdvisoryIsAMessage) {
  const auto item = parsed(
                        "\x01w1001\x1f\nr v\x13\x11 BC-News Digest     06-29 0010\n\x02^BC-News Digest,10<\n"
                        "\tThese stories will move today.\n\x03NW-06-29-17 2350GMT<\x04")
                        .items.at(0);
  ASSERT_TRUE(item.control);
  EXPECT_EQ(item.control->verb, ControlMessage::Verb::advisory);
}

TEST(Anpa, IsKnownByItsHeader) {
  EXPECT_TRUE(is_anpa(copy));
  EXPECT_FALSE(is_anpa("a b\nOSLO, Dec 25 (NW) - Snow fell.\n"));
  EXPECT_FALSE(parse_anpa("OSLO, Dec 25 (NW) - Snow fell.", {}));
}

}  // namespace dateline::wire
