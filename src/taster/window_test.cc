#include "taster/window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

constexpr std::size_t chunk = 1024;

Trace trace_with(std::vector<std::uint32_t> terms) {
  Trace trace;
  for (const auto term : terms) {
    trace.terms[trace.term_count] = term;
    trace.weights[trace.term_count++] = 100;
  }
  return trace;
}

WindowItem numbered(std::int64_t number, Instant arrived = Instant(1000h)) {
  return {ItemId(number), StoryId(number), StoryId(number), arrived};
}

std::vector<std::int64_t> ids(const std::vector<WindowItem>& items) {
  std::vector<std::int64_t> all;
  for (const auto& each : items) all.push_back(each.item.value);
  return all;
}

TEST(Window, finds_by_key_oldest_first_each_once) {
  Window window;
  window.put(numbered(1), {}, std::vector<std::string>{"uri:a", "text:x"});
  window.put(numbered(2), {}, std::vector<std::string>{"uri:b"});
  window.put(numbered(3), {}, std::vector<std::string>{"uri:a"});
  const std::vector<std::string> keys{"uri:a", "text:x", "text:none"};
  EXPECT_THAT(ids(window.with_keys(keys)), ElementsAre(1, 3));
}

TEST(Window, is_bounded_by_items_and_by_hours) {
  Window window({.age = 2h, .items = 2});
  const std::vector<std::string> key{"uri:a"};
  for (int i = 1; i <= 3; ++i) window.put(numbered(i), {}, key);
  EXPECT_EQ(window.size(), 2U);
  EXPECT_THAT(ids(window.with_keys(key)), ElementsAre(2, 3));
  window.put(numbered(4, Instant(1003h)), {}, key);
  EXPECT_EQ(window.size(), 1U);
  EXPECT_THAT(ids(window.with_keys(key)), ElementsAre(4));
}

TEST(Window, finds_near_duplicates_most_alike_first) {
  Window window;
  Trace near, nearer, far;
  near.sketch = {1, 2, 3, 91, 92, 93, 94, 95, 96, 97, 98, 99};
  nearer.sketch = {1, 2, 3, 4, 82, 83, 84, 85, 86, 87, 88, 89};
  far.sketch = {1, 72, 73, 74, 75, 76, 77, 78, 79, 70, 71, 69};
  window.put(numbered(1), near);
  window.put(numbered(2), nearer);
  window.put(numbered(3), far);
  EXPECT_THAT(ids(window.near_duplicates({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})), ElementsAre(2, 1));
}

TEST(Window, what_many_say_is_not_rare) {
  Window window;
  for (int i = 1; i <= 100; ++i) window.put(numbered(i), trace_with({7, i == 1 ? 8U : 9U}));
  EXPECT_GT(window.rarity(8), 0.7);
  EXPECT_LT(window.rarity(7), 0.1);
  EXPECT_GT(window.rarity(4711), window.rarity(8));
}

TEST(Window, weighs_names_and_rare_words_most) {
  Window window;
  for (int i = 1; i <= 100; ++i) window.put(numbered(i), trace_with({7}));
  EventWords words;
  words.words = {{7, "police", 3, false}, {8, "ferry", 1, false}, {9, "Tarn", 1, true}};
  const auto trace = window.weigh(words);
  ASSERT_GE(trace.term_count, 2);
  EXPECT_EQ(trace.terms[0], 9U);
  EXPECT_TRUE(trace.is_name(0));
  EXPECT_EQ(trace.terms[1], 8U);
  EXPECT_FALSE(trace.is_name(1));
}

TEST(Window, an_event_is_found_by_a_strong_term_and_has_its_items) {
  Window window;
  window.put({ItemId(1), StoryId(1), StoryId(1), Instant(1h)}, trace_with({5, 6}));
  window.put({ItemId(2), StoryId(2), StoryId(1), Instant(1h)}, trace_with({6, 7}));
  window.put({ItemId(3), StoryId(3), StoryId(3), Instant(1h)}, trace_with({50}));
  EXPECT_THAT(window.events_near(trace_with({6})), ElementsAre(StoryId(1)));
  const auto items = window.of_event(StoryId(1));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0]->terms[1], 7U);
}

TEST(Window, says_whose_a_term_is) {
  Window window;
  window.put(numbered(1), trace_with({5}));
  window.put(numbered(2), trace_with({5, 6}));
  window.put({ItemId(3), StoryId(3), StoryId(1), Instant(1000h)}, trace_with({5}));
  EXPECT_THAT(window.owners_of(5), ElementsAre(StoryId(1), StoryId(2), StoryId(1)));
  EXPECT_THAT(window.owners_of(6), ElementsAre(StoryId(2)));
  EXPECT_THAT(window.owners_of(7), ElementsAre());
}

TEST(Window, moves_stories_as_if_it_had_been_so_all_along) {
  constexpr std::array moved{StoryId(2), StoryId(5)};
  Window window, fresh;
  for (const std::int64_t i : {1, 2, 3, 4, 5, 6}) {
    const auto event = i == 4 ? StoryId(2) : StoryId(1);  // one reports the other event already
    const bool moves = std::ranges::find(moved, StoryId(i)) != moved.end();
    window.put({ItemId(i), StoryId(i), event, Instant(1h)}, trace_with({5}));
    fresh.put({ItemId(i), StoryId(i), moves ? StoryId(2) : event, Instant(1h)}, trace_with({5}));
  }
  window.move(moved, StoryId(1), StoryId(2));
  const auto members = [](const Window& of, StoryId event) {
    std::vector<WindowItem> items;
    for (const auto& each : of.members_of(event, 12)) items.push_back(each.item);
    return ids(items);
  };
  EXPECT_THAT(members(window, StoryId(1)), ElementsAre(6, 3, 1));
  EXPECT_THAT(members(window, StoryId(2)), ElementsAre(5, 4, 2));
  for (const auto event : {StoryId(1), StoryId(2)}) EXPECT_EQ(members(window, event), members(fresh, event));
  EXPECT_EQ(window.owners_of(5), fresh.owners_of(5));
}

// Round a ring that is no power of two, and over the end of the numbers: as if none had been.
TEST(Window, is_a_function_of_what_is_in_it) {
  const WindowLimits limits{.items = 700};
  Window old(limits, (1U << 28) - 1'500), fresh(limits);
  const auto put = [](Window& window, std::uint32_t i) {
    window.put(numbered(i), trace_with({i % 13, i % 101, i}),
               std::vector<std::string>{std::to_string(i % 50)});
  };
  for (std::uint32_t i = 1; i <= 3'000; ++i) put(old, i);
  for (std::uint32_t i = 2'301; i <= 3'000; ++i) put(fresh, i);
  EXPECT_EQ(old.size(), fresh.size());
  for (std::uint32_t i = 0; i < 101; ++i) {
    EXPECT_EQ(old.rarity(i), fresh.rarity(i));
    EXPECT_EQ(old.events_near(trace_with({i})), fresh.events_near(trace_with({i})));
    const std::vector<std::string> keys{std::to_string(i)};
    EXPECT_EQ(ids(old.with_keys(keys)), ids(fresh.with_keys(keys)));
  }
}

TEST(Window, takes_at_most_600_bytes_an_item_when_full) {
  const WindowLimits limits{.items = 20 * chunk};
  Window window(limits);
  for (std::size_t i = 0; i < limits.items + 5; ++i)
    window.put(numbered(static_cast<std::int64_t>(i + 1)), {});
  EXPECT_EQ(window.size(), limits.items);
  EXPECT_LE(window.bytes() / window.size(), 600U);
}

}  // namespace
}  // namespace dateline::taster
