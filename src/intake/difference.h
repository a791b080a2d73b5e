// What differs between two readings of one item, field by field, under the names that ninjs and
// `dateline parse` print. Pure.
#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "news/news_item.h"

namespace dateline::intake {

struct FieldChange {
  std::string field;           // "headlines", "embargoedUntil", "dateline"
  boost::json::value was, is;  // null: it does not have one
};

// By field; nothing where both are kept alike. `was` has been kept and read back, `is` has not: both
// are compared as they would be kept, so what JSON cannot carry is no difference.
std::vector<FieldChange> differences(const NewsItem& was, const NewsItem& is);

}  // namespace dateline::intake
