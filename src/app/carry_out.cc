#include "app/carry_out.h"

#include <fmt/format.h>

#include <array>

namespace dateline::app {
namespace {

struct Row {
  std::string_view verb;
  Result<Answer> (*carry_out)(Office&, const Order&);
};

constexpr std::array rows{Row{"desk", carry_out_desk},         Row{"ingest", carry_out_ingest},
                          Row{"pictures", carry_out_pictures}, Row{"ledger", carry_out_ledger},
                          Row{"receipt", carry_out_receipt},   Row{"rejects", carry_out_rejects},
                          Row{"replay", carry_out_replay},     Row{"sources", carry_out_sources},
                          Row{"feedback", carry_out_feedback}, Row{"subscribers", carry_out_subscribers},
                          Row{"state", carry_out_state}};

}  // namespace

Answer carry_out(Office& office, const Order& order) {
  const auto row = std::ranges::find(rows, order.verb, &Row::verb);
  if (row == rows.end()) return {1, "", fmt::format("dateline: no such order '{}'\n", order.verb)};
  auto answer = row->carry_out(office, order);
  if (!answer) return {1, "", fmt::format("dateline: {}\n", answer.error().text())};
  return std::move(answer).value();
}

}  // namespace dateline::app
