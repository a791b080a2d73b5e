#include "app/item_shelf.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cerrno>
#include <cstring>

#include "base/check.h"
#include "news/item_json.h"

namespace dateline::app {
namespace {

Error shelf_failed() {
  return error(Fault::unavailable, std::string("the items that were tasted: ") + std::strerror(errno));
}

}  // namespace

Result<ItemShelf> ItemShelf::open() {
  auto* file = std::tmpfile();
  if (!file) return shelf_failed();
  return ItemShelf(file);
}

Result<ItemId> ItemShelf::put(const NewsItem& item) {
  const auto text = boost::json::serialize(to_json(item));
  const bool written = std::fseek(file_.get(), starts_.back(), SEEK_SET) == 0 &&
                       std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size();
  if (!written) return shelf_failed();
  starts_.push_back(starts_.back() + static_cast<std::int64_t>(text.size()));
  return ItemId(static_cast<std::int64_t>(starts_.size()) - 1);
}

Result<NewsItem> ItemShelf::get(ItemId id) {
  const auto at = static_cast<std::size_t>(id.value);
  CHECK(at >= 1 && at < starts_.size());
  std::string text(static_cast<std::size_t>(starts_[at] - starts_[at - 1]), '\0');
  const bool read = std::fseek(file_.get(), starts_[at - 1], SEEK_SET) == 0 &&
                    std::fread(text.data(), 1, text.size(), file_.get()) == text.size();
  if (!read) return shelf_failed();
  return item_from_json(boost::json::parse(text));
}

}  // namespace dateline::app
