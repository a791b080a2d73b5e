// ICU's break iterators, lent out: making one reads rule tables, and costs more than splitting a
// sentence with it. Every thread keeps those it has made.
#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <string_view>

namespace dateline::text {

enum class Breaks { characters, words, sentences };

class Breaker {
 public:
  // `language`: BCP 47; empty: the root's rules. One that ICU does not know is read as English.
  explicit Breaker(Breaks breaks, std::string_view language = {});
  ~Breaker();  // gives it back
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

  icu::BreakIterator& get() const { return *iterator_; }

 private:
  struct Kept;
  static thread_local Kept kept_;

  std::string key_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace dateline::text
