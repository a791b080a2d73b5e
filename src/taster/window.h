// The sliding window: what the taster remembers of the last days, in bounded memory.
//
// A ring of traces (trace.h), oldest out first, with four indexes over it: identity keys, bins of the
// sketch, the strongest terms, and the event an item belongs to. It is a function of what was put into it,
// in that order, and of the event that each item belongs to today: rebuilt from the same items it decides the
// same. An index is an array of chain heads, each chain running from its newest entry to ever older ones, so
// forgetting costs nothing: a chain ends where it reaches what has left the ring. How far a chain is followed
// is capped, which keeps the cost of a look-up the same at 10,000 items and at 200,000.
//
// Memory an item: bytes() over size(), below 600 when full (window_test.cc holds it). One thread.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "news/ids.h"
#include "taster/event_words.h"
#include "taster/trace.h"

namespace dateline::taster {

struct WindowLimits {
  std::chrono::hours age{72};
  std::size_t items = 200'000;
};

// An item in the window. `event` is the story that leads the event it belongs to: its own, or another.
struct WindowItem {
  ItemId item;
  StoryId story, event;
  Instant arrived{};
};

// One of an event's items. The trace is the window's, until the next put().
struct WindowMember {
  WindowItem item;
  const Trace* trace = nullptr;
};

class Window {
 public:
  // `first`: the number of the first item; tests begin where numbers go round.
  explicit Window(WindowLimits limits = {}, std::uint32_t first = 1);

  const WindowLimits& limits() const { return limits_; }
  std::size_t size() const { return size_; }
  std::size_t bytes() const;  // all told

  // Forgets what is too old by this item's arrival, and the oldest where it is full.
  void put(const WindowItem& item, const Trace& trace, std::span<const std::string> keys = {});

  // The item that will be forgotten next; none: it is empty.
  ItemId oldest() const;

  // What is known under an identity key, oldest first, each once.
  std::vector<WindowItem> with_keys(std::span<const std::string> keys) const;
  // Items whose body may be nearly the same: at least three bins are, most alike first, newest of these.
  std::vector<WindowItem> near_duplicates(const Sketch& sketch) const;

  // A trace with these words weighed by how rare they are in the window now.
  Trace weigh(const EventWords& words) const;
  // Between 0, in every item, and 1, in none.
  double rarity(std::uint32_t key) const;

  // Events that share a strong term with it, most promising first, at most four.
  std::vector<StoryId> events_near(const Trace& trace) const;
  // The events of the newest items, at most twelve, that have this among their strongest terms: one event
  // throughout for a name that nobody else gives, many for a town where something happens every day.
  std::vector<StoryId> owners_of(std::uint32_t term) const;
  // The newest items of an event, at most this many, newest first. Valid until the next put().
  static constexpr std::size_t most_members = 12;
  std::vector<const Trace*> of_event(StoryId event) const;
  std::vector<WindowMember> members_of(StoryId event, std::size_t most) const;  // newest first

  // These stories, which report one event, report another from now on: as if it had been so all along.
  void move(std::span<const StoryId> stories, StoryId from, StoryId to);

 private:
  static constexpr std::size_t indexed_terms = 12, most_keys = 5, chunk_slots = 1024;
  using Link = std::uint32_t;  // an item's number and, in four bits, which of its entries; 0: no further

  struct Slot {
    Trace trace;
    std::int64_t item = 0, story = 0, event = 0;
    std::uint32_t minute = 0;  // of its arrival
    std::array<std::uint32_t, most_keys> keys{};
    std::array<Link, indexed_terms> next_term{};
    std::array<Link, sketch_bins> next_bin{};
    std::array<Link, most_keys> next_key{};
    Link next_of_event = 0;
  };
  using Heads = std::vector<Link>;  // of chains, by hash

  void put(Slot made);
  double rarity(std::uint32_t key, double log_of_items) const;
  WindowItem item_in(const Slot& slot) const;
  Slot& slot(std::uint32_t number);
  const Slot& slot(std::uint32_t number) const;
  bool is_here(std::uint32_t number) const;
  template <class Take>  // which says where the chain goes on, or 0
  void follow(Link link, std::size_t most_steps, Take take) const;
  void forget_oldest();
  void number_again();
  void count(const Trace& trace, std::uint32_t by);

  WindowLimits limits_;
  std::size_t size_ = 0;
  std::uint32_t next_;  // the number of the next item
  std::vector<std::unique_ptr<std::array<Slot, chunk_slots>>> chunks_;
  Heads terms_, bins_, keys_, events_;
  std::vector<std::uint32_t> counts_;  // of items with a term or a fact, by hash
};

}  // namespace dateline::taster
