// Where `dateline taste` puts the items it has tasted, to read one again when the next may be the same.
//
// A file without a name that goes with the process: memory holds eight bytes an item. One thread.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

#include "base/result.h"
#include "news/ids.h"
#include "news/news_item.h"

namespace dateline::app {

class ItemShelf {
 public:
  static Result<ItemShelf> open();

  Result<ItemId> put(const NewsItem& item);  // 1, 2, 3 …
  Result<NewsItem> get(ItemId id);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  explicit ItemShelf(std::FILE* file) : file_(file) {}

  std::unique_ptr<std::FILE, Close> file_;
  std::vector<std::int64_t> starts_{0};  // of each, and of the next
};

}  // namespace dateline::app
