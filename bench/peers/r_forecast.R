# Rscript r_forecast.R METHOD CELLS OUTPUT: number,day,week,horizon,value in; number,mean,low,high (80% interval) out.
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
cells <- read.csv(arguments[2])

methods <- list(
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
