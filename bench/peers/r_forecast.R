# Rscript r_forecast.R METHOD CELLS OUTPUT: number,day,week,horizon,value in; number,mean,low,high (80% interval) out.
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
cells <- read.csv(arguments[2])

# Naive2 as the M4 competition's own script has it (github.com/Mcompetitions/M4-methods, "Benchmarks and Evaluation.R").
seasonality_test <- function(input, ppy) {
  if (length(input) < 3 * ppy) return(FALSE)
  xacf <- acf(input, plot = FALSE)$acf[-1, 1, 1]
  clim <- 1.645 / sqrt(length(input)) * sqrt(cumsum(c(1, 2 * xacf^2)))
  isTRUE(abs(xacf[ppy]) > clim[ppy])
}
naive2 <- function(y, season, h) {
  factors <- rep(1, length(y) + h)
  if (seasonality_test(y, season)) {
    factors <- rep(decompose(ts(y, frequency = season), type = "multiplicative")$figure, length.out = length(y) + h)
  }
  mean <- tail(y / head(factors, length(y)), 1) * tail(factors, h)
  list(mean = mean, lower = matrix(mean, ncol = 1), upper = matrix(mean, ncol = 1))
}

methods <- list(
  "r-naive2" = function(y, day, week, h) naive2(y, day, h),
  "r-snaive" = function(y, day, week, h) snaive(ts(y, frequency = week), h = h, level = 80),
  "r-ets" = function(y, day, week, h) forecast(ets(ts(y, frequency = day)), h = h, level = 80),
  "r-thetaf" = function(y, day, week, h) thetaf(ts(y, frequency = week), h = h, level = 80),
  "r-mstl-ets" = function(y, day, week, h) stlf(msts(y, c(day, week)), method = "ets", h = h, level = 80),
  "r-mstl-arima" = function(y, day, week, h) stlf(msts(y, c(day, week)), method = "arima", h = h, level = 80),
  "r-tbats" = function(y, day, week, h) {
    forecast(tbats(msts(y, c(day, week)), use.parallel = FALSE), h = h, level = 80)
  }
)

rows <- lapply(split(cells, cells$number), function(series) {
  result <- methods[[arguments[1]]](series$value, series$day[1], series$week[1], series$horizon[1])
  data.frame(
    number = series$number[1],
    mean = as.numeric(result$mean),
    low = as.numeric(result$lower[, 1]),
    high = as.numeric(result$upper[, 1])
  )
})
write.csv(do.call(rbind, rows), arguments[3], row.names = FALSE)
