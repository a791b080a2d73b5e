// The door with everything behind it: archive, taster, desk and a clock moved by hand.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "base/clock.h"
#include "desk/desk.h"
#include "intake/intake.h"
#include "taster/gazetteer_for_test.h"
#include "taster/taste.h"

namespace dateline::intake {

inline const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
inline const desk::By maria{"desk:maria", "so the editor says"};

struct Wire {
  std::string uri = "urn:northwind:ferry";
  std::string version = "1";
  std::string headline = "Ferry returns to Port Ansel after the storm";
  std::string body =
      "The ferry Halcyon returned to Port Ansel on Tuesday with all 212 passengers aboard, the port said.";
  std::string more;  // further members: ,"pubstatus":"canceled"
};

// A ninjs 2.x document.
inline std::string ninjs(const Wire& wire) {
  return fmt::format(
      R"({{"uri":"{}","version":"{}","type":"text","language":"en","headlines":[{{"value":"{}"}}],)"
      R"("bodies":[{{"contenttype":"text/html","value":"<p>{}</p>"}}]{}}})",
      wire.uri, wire.version, wire.headline, wire.body, wire.more);
}

inline Delivery delivery(std::string bytes, std::string key, std::string source = "northwind") {
  Delivery made;
  made.source = std::move(source);
  made.key = std::move(key);
  made.bytes = std::move(bytes);
  made.format = "ninjs";
  return made;
}

inline Settings test_settings() {
  Settings settings;
  settings.site.zone = "Asia/Kolkata";
  settings.site.language = "en";
  settings.site.desk_byline = "Sample News Desk";
  settings.credit = {"(With inputs from agencies.)", "(Not edited.)", "(Drafted by a program.)"};
  const auto source = [](std::string name, std::string title, PublishRule rule) {
    Source made;
    made.name = std::move(name);
    made.title = std::move(title);
    made.publish = rule;
    return made;
  };
  settings.sources = {source("northwind", "Northwind Press", PublishRule::automatic),
                      source("meridian", "Meridian News Agency", PublishRule::automatic),
                      source("careful", "Careful Wire", PublishRule::review)};
  return settings;
}

struct Door : testing::Test {
  // Delivers what must be taken, and gives the outcome of its only item.
  ItemOutcome take(Delivery sent) {
    auto receipt = intake.deliver(std::move(sent));
    EXPECT_TRUE(receipt) << receipt.error().text();
    EXPECT_EQ(receipt.value().items.size(), 1u);
    return receipt.value().items.front();
  }
  ItemOutcome take(const Wire& wire, std::string source = "northwind") {
    return take(delivery(ninjs(wire), fmt::format("key-{}", ++keys), std::move(source)));
  }

  Story story(StoryId id) { return desk.show(id).value(); }
  // The story but for the version that waits, which there must be.
  Story story_as_it_was(StoryId id) {
    auto found = story(id);
    EXPECT_EQ(found.waiting.size(), 1u);
    found.waiting.clear();
    found.waits_because.clear();
    return found;
  }

  // The verbs of a story's history, and whether it was ever public.
  std::string history(StoryId id) {
    std::string told;
    const auto entries = desk.history(id).value();
    for (const auto& entry : entries) told += fmt::format("{}{}", told.empty() ? "" : " ", name(entry.verb));
    return told;
  }
  bool was_public(StoryId id) {
    const auto entries = desk.history(id).value();
    return std::ranges::any_of(
        entries, [](const auto& entry) { return entry.story.state == WorkflowState::published; });
  }

  void expect_ledger_adds_up() {
    const auto wrong = archive->reading().value().ledger.check().value();
    EXPECT_TRUE(wrong.empty()) << wrong.front();
  }
  std::int64_t counted(Outcome outcome) {
    std::int64_t sum = 0;
    const auto lines = archive->reading().value().ledger.lines().value();
    for (const auto& line : lines)
      if (line.outcomes.contains(outcome)) sum += line.outcomes.at(outcome);
    return sum;
  }

  int keys = 0;
  archive::Place place{archive::Backend::sqlite};
  Settings settings = test_settings();
  ManualClock clock{noon};
  std::unique_ptr<archive::Archive> archive = archive::Archive::open(place.location()).value();
  taster::Taster taster = taster::Taster::create(settings, taster::gazetteer_for_test()).value();
  RecentCopy recent{{std::chrono::hours(72), 1000}};
  const FilingRules rules{settings, taster, recent};
  Intake intake{*archive, rules, clock};
  desk::Desk desk{*archive, settings, clock};
};

}  // namespace dateline::intake
