#include "taster/takes.h"

#include <algorithm>

#include "taster/markers.h"
#include "taster/plain_copy.h"

namespace dateline::taster {
namespace {

struct Piece {
  int number = 0;
  const NewsItem* item = nullptr;
};

// A whole copy is the first of its takes.
Piece piece_of(const NewsItem& item) {
  const auto markers = read_markers(item, plain_copy(item).notes);
  return {markers.kind == MarkKind::take ? std::max(markers.number, 1) : 0, &item};
}

}  // namespace

std::string with_takes_before(const NewsItem& take, const std::vector<NewsItem>& earlier) {
  std::vector<Piece> pieces;
  for (const auto& item : earlier) {
    const auto piece = piece_of(item);
    if (piece.number == 0) pieces.clear();
    pieces.push_back(piece);
  }
  pieces.push_back(piece_of(take));
  std::ranges::stable_sort(pieces, {}, &Piece::number);
  std::string body;
  for (const auto& piece : pieces) body += piece.item->body_html;
  return body;
}

}  // namespace dateline::taster
