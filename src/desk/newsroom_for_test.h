// A desk with an archive and a clock of its own, for tests.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "base/clock.h"
#include "desk/desk.h"
#include "settings/settings.h"

namespace dateline::desk {

inline const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
inline const By maria{"desk:maria", ""};

inline By because(std::string why) {
  return {"desk:maria", std::move(why)};
}

struct Newsroom : testing::Test {
  Newsroom() {
    settings.credit = {"(With inputs from agencies.)", "(Not edited.)", "(Drafted by a program.)"};
    settings.kinds = {{"opinion", "Opinion", "Opinions"}};
  }

  Story draft() const {
    Story story;
    story.source = "northwind";
    story.headline = "Harbour reopens after the storm";
    story.summary = "Ships may enter Port Ansel again.";
    story.body_html = "<p>Ships may enter again.</p>";
    story.short_text = "Ships may enter again.";
    story.credit_line = settings.credit.untouched;
    return story;
  }

  // Files a story as intake does.
  StoryId receive(Story story) {
    auto tx = archive->begin().value();
    const auto filed =
        Verbs(tx, settings, clock.now()).receive(std::move(story), {"wire:northwind", ""}).value();
    EXPECT_TRUE(tx.commit());
    return filed.id;
  }
  StoryId receive() { return receive(draft()); }
  StoryId published() {
    const auto id = receive();
    EXPECT_TRUE(desk.publish(id, maria));
    return id;
  }

  Story version(StoryId id, const WireVersion& version) {
    auto tx = archive->begin().value();
    auto story = Verbs(tx, settings, clock.now()).version(id, version, {"wire:northwind", ""}).value();
    EXPECT_TRUE(tx.commit());
    return story;
  }

  archive::Place place{archive::Backend::sqlite};
  Settings settings;
  ManualClock clock{noon};
  std::unique_ptr<archive::Archive> archive = archive::Archive::open(place.location()).value();
  Desk desk{*archive, settings, clock};
};

}  // namespace dateline::desk
